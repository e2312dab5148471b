// question: Write claims; of one that is there, only where it stands in this version of its report, and
//   the earlier of the days on which it was said.
// parameters: rows (properties of claims)
// columns: none
UNWIND $rows AS row
MATCH (s:Record {id: row.subject})
MATCH (p:Passage {id: row.passageId})
MERGE (c:Claim {id: row.id})
ON CREATE SET c += row
ON MATCH SET c.documentId = row.documentId, c.start = row.start, c.end = row.end, c.quote = row.quote,
             c.extractor = row.extractor, c.confidence = row.confidence,
             c.saidOn = CASE WHEN row.saidOn < c.saidOn THEN row.saidOn ELSE c.saidOn END
MERGE (c)-[:ABOUT]->(s)
MERGE (c)-[at:STANDS_ON]->(p)
SET at.start = row.start, at.end = row.end
