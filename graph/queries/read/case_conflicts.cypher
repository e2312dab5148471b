// question: What does not fit together in one case?
// parameters: id (of the case), limit (rows at most)
// columns: id, rule, explanation, status, claims
MATCH (:Case {id: $id})-[:HAS_EVENT|IMPOSED|SUBJECT_OF*0..2]-(e:Entity)
WITH DISTINCT e
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(:Claim)<-[:CITES]-(k:Conflict)
WITH DISTINCT k
MATCH (k)-[:CITES]->(c:Claim)
WITH k, c
ORDER BY c.id
WITH k, collect(c.id) AS claims
RETURN k.id AS id, k.rule AS rule, k.explanation AS explanation, k.status AS status, claims
ORDER BY id
LIMIT $limit
