// rule: Nothing happens to a prisoner in a prison before the prisoner is there
// reason: What happens to somebody inside a facility happens on or after the earliest day on which they can have come to
//   it. Where another date of the same event fits their stay, the one that does not is impossible; without one, the
//   two statements stand against each other. Being seen there earlier, by anything but the date in question, speaks
//   for a stay that is not told, and then nothing is concluded; nor is anything from a year that no sentence states.
// sentence: {what} of {who} in {where} is dated {left}, but {who} came there on {arrival} at the earliest{rest}.
// of: Person
// columns: key, what, who, where, left, arrival, rest, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[h:HELD_IN]->(f:Facility)
WHERE h.startEarliest IS NOT NULL
WITH p, f, min(h.startEarliest) AS arrival
MATCH (p)-[k:HELD_IN]->(f)
WHERE k.startEarliest = arrival
UNWIND k.claims AS stay
WITH p, f, arrival, stay ORDER BY stay
WITH p, f, arrival, collect(DISTINCT stay) AS stays
MATCH (p)<-[:HAPPENED_TO]-(e:Event)-[:AT_FACILITY]->(f)
WHERE NOT e.eventType IN ['transfer', 'release', 'arrest', 'detention']
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'date'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.modality IN ['asserted', 'alleged']
  AND (c.rank <> 'deprecated' OR c.rankReason STARTS WITH 'rule ')
WITH p, f, arrival, stays, e, c.value AS value, c.latest AS latest, c.id AS id,
     CASE WHEN c.quote CONTAINS left(c.value, 4) THEN 1 ELSE 0 END AS year ORDER BY id
WITH p, f, arrival, stays, e, value, latest, max(year) AS year, collect(id) AS ids ORDER BY size(value) DESC, value
WITH p, f, arrival, stays, e, collect({value: value, latest: latest, year: year, ids: ids}) AS dates
UNWIND dates AS date
WITH p, f, arrival, stays, e, date, [other IN dates WHERE other.latest >= arrival] AS fitting
WHERE date.latest < arrival AND date.year = 1 AND NOT EXISTS {
  MATCH (p)-[seen:HELD_IN]->(f)
  WHERE seen.startEarliest IS NULL AND seen.startLatest < arrival AND seen.validFrom <> '../' + date.value
}
OPTIONAL MATCH (p)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(w:Claim {predicate: 'heldIn'})
WHERE w.retractedAt IS NULL AND w.validFrom = '../' + date.value
  AND EXISTS { MATCH (w)-[:NAMES]->(:Record)-[:RESOLVED_AS]->(f) }
WITH p, f, arrival, stays, e, date, fitting, w.id AS witness ORDER BY witness
WITH p, f, arrival, stays, e, date, fitting, collect(DISTINCT witness) AS witnesses
RETURN [e.id, f.id, date.value] AS key, CASE WHEN e.eventType = 'other' THEN coalesce(e.outcome, 'an event') ELSE e.eventType END AS what,
       p.label AS who, f.label AS where, date.value AS left,
       arrival, CASE WHEN size(fitting) > 0 THEN '; ' + fitting[0].value + ' fits' ELSE '' END AS rest,
       [{side: date.value, claims: date.ids}, {side: 'stay', claims: stays}]
         + [other IN fitting | {side: other.value, claims: other.ids}] AS sides,
       CASE WHEN size(fitting) > 0 THEN date.ids + witnesses ELSE [] END AS impossible
ORDER BY key[0], key[1], left
