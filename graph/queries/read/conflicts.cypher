// question: Which claims do not fit together, and why?
// parameters: after (the last id that was seen, or ''), limit (rows at most)
// columns: id, rule, explanation, status, claims
MATCH (k:Conflict)
WHERE k.id > $after
MATCH (k)-[:CITES]->(c:Claim)
WITH k, c
ORDER BY c.id
WITH k, collect(c.id) AS claims
RETURN k.id AS id, k.rule AS rule, k.explanation AS explanation, k.status AS status, claims
ORDER BY id
LIMIT $limit
