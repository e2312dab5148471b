// question: Write claims that are new, with their records and passages; what was withdrawn and is said again lives again.
// parameters: rows (properties of claims)
// columns: none
UNWIND $rows AS row
MATCH (s:Record {id: row.subject})
MATCH (p:Passage {id: row.passageId})
MERGE (c:Claim {id: row.id})
ON CREATE SET c += row
ON MATCH SET c.documentId = row.documentId, c.start = row.start, c.end = row.end
MERGE (c)-[:ABOUT]->(s)
MERGE (c)-[at:STANDS_ON]->(p)
SET at.start = row.start, at.end = row.end
