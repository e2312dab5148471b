// question: What does not fit together in one case?
// parameters: id (of the case), limit (rows at most)
// columns: id, rule, explanation, status, cited (pairs of a side and the id of a claim)
MATCH (:Case {id: $id})-[:HAS_EVENT|IMPOSED|SUBJECT_OF*0..2]-(e:Entity)
WITH DISTINCT e
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(:Claim)<-[:CITES]-(k:Conflict)
WITH DISTINCT k
MATCH (k)-[s:CITES]->(c:Claim)
WITH k, s, c
ORDER BY s.side, c.id
WITH k, collect([s.side, c.id]) AS cited
RETURN k.id AS id, k.rule AS rule, k.explanation AS explanation, k.status AS status, cited
ORDER BY id
LIMIT $limit
