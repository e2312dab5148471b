// question: Record conflicts with the claims that they cite, and on which side.
// parameters: rows (id, rule, explanation, status, recordedAt, sides)
// columns: none
UNWIND $rows AS row
MERGE (k:Conflict {id: row.id})
ON CREATE SET k.recordedAt = row.recordedAt
SET k.rule = row.rule, k.explanation = row.explanation, k.status = row.status
WITH k, row
OPTIONAL MATCH (k)-[old:CITES]->(:Claim)
DELETE old
WITH DISTINCT k, row
UNWIND row.sides AS side
MATCH (c:Claim {id: side.claim})
MERGE (k)-[:CITES {side: side.side}]->(c)
