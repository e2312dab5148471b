// rule: A judgment comes before its appeal
// reason: A higher court reviews what a lower court has decided; its decision on the term cannot be older than every
//   judgment in the case. Appeals that state no term may be about remand, and are left alone.
// sentence: The appeal of {who} is dated {left}, before the first judgment in the case, dated {right}.
// of: Person
// columns: key, who, left, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:SUBJECT_OF]->(c:Case)-[:HAS_EVENT]->(s:Decision)
WHERE s.eventType IN ['sentence', 'conviction', 'acquittal']
WITH p, c, collect(s) AS judgments, min(s.earliest) AS first
WHERE all(s IN judgments WHERE s.earliest IS NOT NULL)
MATCH (c)-[g:HAS_EVENT]->(s:Decision)
WHERE s.eventType IN ['sentence', 'conviction', 'acquittal'] AND s.earliest = first
UNWIND g.claims AS claim
WITH p, c, first, min(s.date) AS right, claim ORDER BY claim
WITH p, c, first, min(right) AS right, collect(DISTINCT claim) AS judged
MATCH (c)-[h:HAS_EVENT]->(a:Decision {eventType: 'appeal_decision'})
WHERE a.latest < first AND a.months IS NOT NULL
RETURN [c.id, a.id] AS key, p.label AS who, a.date AS left, right,
       [{side: 'appeal', claims: h.claims}, {side: 'judgment', claims: judged}] AS sides, [] AS impossible
ORDER BY key[0], key[1]
