// question: Record conflicts with the claims that they cite.
// parameters: rows (properties and claims)
// columns: none
UNWIND $rows AS row
MERGE (k:Conflict {id: row.properties.id})
SET k += row.properties
WITH k, row
UNWIND row.claims AS id
MATCH (c:Claim {id: id})
MERGE (k)-[:CITES]->(c)
