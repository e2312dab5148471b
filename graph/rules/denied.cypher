// rule: What one source says and another denies does not fit together
// reason: An event that is stated to have happened and stated not to have happened is disputed. Nothing here decides it:
//   a state's denial is no proof, and neither is an account.
// sentence: {what} of {who} ({date}) is stated by some and denied by others.
// of: Event
// columns: key, what, who, date, sides, impossible
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(n:Claim {predicate: 'eventType'})
MATCH (d:Document {id: n.documentId})
WHERE d.complete AND n.retractedAt IS NULL AND (n.polarity = 'negated' OR n.modality = 'denied')
WITH e, n.id AS id ORDER BY id
WITH e, collect(id) AS denied
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'eventType'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.modality IN ['asserted', 'alleged']
WITH e, denied, c.id AS id ORDER BY id
WITH e, denied, collect(id) AS stated
OPTIONAL MATCH (e)-[:HAPPENED_TO]->(p:Person)
WITH e, stated, denied, min(p.label) AS person
RETURN [e.id] AS key, e.eventType AS what, coalesce(person, 'nobody named') AS who, coalesce(e.date, 'undated') AS date,
       [{side: 'stated', claims: stated}, {side: 'denied', claims: denied}] AS sides, [] AS impossible
ORDER BY key[0]
