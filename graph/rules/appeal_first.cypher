// rule: A judgment comes before its appeal
// reason: A higher court reviews what a lower court has decided; its decision cannot be older than the sentence.
// sentence: The appeal of {who} is dated {left}, before the first sentence in the case, dated {right}.
// columns: who, left, right, claims, impossible, because
MATCH (c:Case)-[:HAS_EVENT]->(s:Decision {eventType: 'sentence'})
WHERE s.earliest IS NOT NULL
WITH c, min(s.earliest) AS first
MATCH (c)-[g:HAS_EVENT]->(s:Decision {eventType: 'sentence'})
WHERE s.earliest = first
WITH c, first, min(s.date) AS right, collect(g.claims) AS judged
MATCH (c)-[h:HAS_EVENT]->(a:Decision {eventType: 'appeal_decision'})
WHERE a.latest < first
MATCH (p:Person)-[:SUBJECT_OF]->(c)
RETURN p.label AS who, a.date AS left, right, [h.claims, judged] AS claims, [] AS impossible, null AS because
ORDER BY who, left
