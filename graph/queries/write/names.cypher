// question: Tie claims to the records that they name.
// parameters: rows (id and object of claims)
// columns: none
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (o:Record {id: row.object})
MERGE (c)-[:NAMES]->(o)
