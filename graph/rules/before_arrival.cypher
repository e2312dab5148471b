// rule: Nobody is mistreated in a prison before arriving there
// reason: What happens to a prisoner inside a facility happens after the earliest day on which the prisoner came to it.
// sentence: {what} of {who} in {where} is dated {left}, but {who} came there on {arrival} at the earliest.
// columns: what, who, where, left, arrival, claims, impossible, because
MATCH (p:Person)-[h:HELD_IN]->(f:Facility)
WHERE h.startEarliest IS NOT NULL
WITH p, f, min(h.startEarliest) AS arrival
MATCH (p)-[k:HELD_IN]->(f)
WHERE k.startEarliest = arrival
WITH p, f, arrival, collect(k.claims) AS stays
MATCH (e:Event)-[:HAPPENED_TO]->(p), (e)-[:AT_FACILITY]->(f)
WHERE NOT e.eventType IN ['transfer', 'release', 'arrest']
MATCH (c:Claim {predicate: 'date'})-[:ABOUT]->(:Record)-[:RESOLVED_AS]->(e)
WHERE c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.latest < arrival
WITH p, f, arrival, stays, e, c.value AS value, c.id AS id ORDER BY id
WITH p, f, arrival, stays, e, value, collect(id) AS ids
OPTIONAL MATCH (o:Claim {predicate: 'date'})-[:ABOUT]->(:Record)-[:RESOLVED_AS]->(e)
WHERE o.retractedAt IS NULL AND o.polarity = 'affirmed' AND o.latest >= arrival
WITH p, f, arrival, stays, e, value, ids, count(o) AS fitting
RETURN e.eventType AS what, p.label AS who, f.label AS where, value AS left, arrival,
       [ids, stays] AS claims,
       CASE WHEN fitting > 0 THEN ids ELSE [] END AS impossible,
       'The person came to ' + f.label + ' on ' + arrival + ' at the earliest.' AS because
ORDER BY who, what, where, left
