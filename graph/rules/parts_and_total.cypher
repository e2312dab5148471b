// rule: The parts of a sentence make its total
// reason: Terms that are served one after the other add up to the term imposed; where a court lets them run together, the
//   total is at least the longest and at most the sum.
// sentence: {who} was sentenced on {date} to {total} months in all, but the parts ({parts} months) make {sum} at most.
// columns: who, date, total, parts, sum, claims, impossible, because
MATCH (c:Case)-[:HAS_EVENT]->(e:Decision {eventType: 'sentence'})-[i:IMPOSED]->(s:Sentence)
WHERE e.date IS NOT NULL AND s.months IS NOT NULL AND coalesce(s.component, false) = false
  AND NOT coalesce(s.outcome, '') CONTAINS 'ban'
MATCH (c)-[:HAS_EVENT]->(d:Decision {eventType: 'sentence'})-[j:IMPOSED]->(part:Sentence)
WHERE d.date = e.date AND part.months IS NOT NULL AND part.component = true
  AND NOT coalesce(part.outcome, '') CONTAINS 'ban' AND NOT coalesce(part.outcome, '') CONTAINS 'depriv'
WITH c, e, s, i, part, j ORDER BY part.months DESC, part.id
WITH c, e, s, i, collect(part.months) AS parts, collect(j.claims) AS claims
WHERE size(parts) > 1
WITH c, e, s, i, parts, claims, reduce(all = 0.0, m IN parts | all + m) AS sum
WHERE s.months > sum OR s.months < parts[0]
MATCH (p:Person)-[:SUBJECT_OF]->(c)
RETURN p.label AS who, e.date AS date, s.months AS total, parts, sum, [i.claims, claims] AS claims,
       [] AS impossible, null AS because
ORDER BY who, date, total
