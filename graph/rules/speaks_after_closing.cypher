// rule: A body that was closed does not speak
// reason: What is reported or stated in the name of a body after it was shut down was said by a successor that bears its
//   name, or the date of the closing is wrong. Succession is recorded as such and is no contradiction.
// sentence: {who} was closed on {left}, but is said to have spoken on {right}.
// of: Organisation
// columns: key, who, left, right, sides, impossible
UNWIND $ids AS id
MATCH (o:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'closed'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.latest IS NOT NULL AND c.retractedAt IS NULL AND c.polarity = 'affirmed'
  AND NOT EXISTS { MATCH (o)-[:SUCCEEDED_BY]->(:Organisation) }
WITH o, c.value AS closed, c.latest AS last, c.id AS claim ORDER BY claim
WITH o, closed, last, collect(claim) AS closings
MATCH (o)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(s:Claim {predicate: 'actedOn'})
MATCH (x:Document {id: s.documentId})
WHERE x.complete AND s.earliest > last AND s.retractedAt IS NULL AND s.polarity = 'affirmed'
WITH o, closed, closings, s ORDER BY s.earliest, s.id
WITH o, closed, closings, collect(s.value) AS days, collect(s.id) AS spoken
RETURN [o.id, closed] AS key, o.label AS who, closed AS left, days[0] AS right,
       [{side: 'closed', claims: closings}, {side: 'spoke', claims: spoken}] AS sides, [] AS impossible
ORDER BY key[0], left
