// rule: The dead are not prosecuted
// reason: Arrest, trial, sentence, transfer and release happen to the living.
// sentence: {who} died on {left}, but {what} is dated {right}.
// columns: who, what, left, right, claims, impossible, because
MATCH (p:Person)<-[:HAPPENED_TO]-(d:Death)
WHERE d.latest IS NOT NULL
MATCH (p)<-[h:HAPPENED_TO]-(e:Event)
WHERE e.earliest > d.latest
  AND e.eventType IN ['arrest', 'detention', 'hearing', 'trial', 'sentence', 'conviction', 'transfer', 'release']
MATCH (d)-[g:HAPPENED_TO]->(p)
RETURN p.label AS who, e.eventType AS what, d.date AS left, e.date AS right, [h.claims, g.claims] AS claims,
       [] AS impossible, null AS because
ORDER BY who, right
