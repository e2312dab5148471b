// question: Which claims do not fit together, and why?
// parameters: after (the last id that was seen, or ''), limit (rows at most)
// columns: id, rule, explanation, status, cited (pairs of a side and the id of a claim)
MATCH (k:Conflict)
WHERE k.id > $after
MATCH (k)-[s:CITES]->(c:Claim)
WITH k, s, c
ORDER BY s.side, c.id
WITH k, collect([s.side, c.id]) AS cited
RETURN k.id AS id, k.rule AS rule, k.explanation AS explanation, k.status AS status, cited
ORDER BY id
LIMIT $limit
