// rule: A body that was closed does not act
// reason: What is done or reported in the name of a body after it was shut down was done by a successor, or the date of the
//   closing is wrong. Succession is recorded as such and is no contradiction.
// sentence: {who} was closed on {left}, but is said to have acted on {right}.
// of: Organisation
// columns: key, who, left, right, sides, impossible
UNWIND $ids AS id
MATCH (o:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'closed'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.latest IS NOT NULL AND c.retractedAt IS NULL AND c.polarity = 'affirmed'
  AND NOT EXISTS { MATCH (o)-[:SUCCEEDED_BY]->(:Organisation) }
WITH o, c.value AS closed, c.latest AS last, c.id AS id ORDER BY id
WITH o, closed, last, collect(id) AS closings
MATCH (e:Event)-[h:CARRIED_OUT_BY|CONCERNS]->(o)
WHERE e.earliest > last AND (type(h) = 'CARRIED_OUT_BY' OR e.eventType = 'raid')
RETURN [o.id, e.id, closed] AS key, o.label AS who, closed AS left, e.date AS right,
       [{side: 'closed', claims: closings}, {side: 'acted', claims: h.claims}] AS sides, [] AS impossible
ORDER BY key[0], key[1], left
