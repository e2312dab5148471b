// rule: An event happens once
// reason: Two dates that share no day cannot both be the date of one event.
// sentence: {what} of {who} is dated {left} and {right}, and it happened once.
// columns: what, who, left, right, claims, impossible, because
MATCH (c:Claim {predicate: 'date'})-[:ABOUT]->(:Record)-[:RESOLVED_AS]->(e:Event)
WHERE c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.earliest IS NOT NULL AND c.latest IS NOT NULL
WITH e, c.value AS value, c.earliest AS earliest, c.latest AS latest, c.id AS id ORDER BY id
WITH e, value, earliest, latest, collect(id) AS ids
WITH e, collect({value: value, earliest: earliest, latest: latest, ids: ids}) AS dates
WHERE size(dates) > 1
UNWIND dates AS a
UNWIND dates AS b
WITH e, a, b WHERE a.latest < b.earliest
OPTIONAL MATCH (e)-[:HAPPENED_TO]->(p:Person)
WITH e, a, b, min(p.label) AS person
RETURN e.eventType AS what, coalesce(person, 'nobody named') AS who, a.value AS left, b.value AS right,
       a.ids + b.ids AS claims, [] AS impossible, null AS because
ORDER BY who, what, left, right
