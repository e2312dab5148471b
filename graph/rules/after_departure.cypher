// rule: Nothing happens to a prisoner in a prison after the prisoner has left it
// reason: What happens to somebody inside a facility happens on or before the last day on which they can have left it. It
//   says nothing where one of the stays there has no known end, nor of a year that no sentence states. Being taken in
//   again begins another stay.
// sentence: {what} of {who} in {where} is dated {left}, but {who} left there on {departure} at the latest{rest}.
// of: Person
// columns: key, what, who, where, left, departure, rest, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[h:HELD_IN]->(f:Facility)
WHERE h.endLatest IS NOT NULL
WITH p, f, max(h.endLatest) AS departure
MATCH (p)-[k:HELD_IN]->(f)
WHERE k.endLatest = departure
UNWIND k.claims AS stay
WITH p, f, departure, stay ORDER BY stay
WITH p, f, departure, collect(DISTINCT stay) AS stays
MATCH (p)<-[:HAPPENED_TO]-(e:Event)-[:AT_FACILITY]->(f)
WHERE NOT e.eventType IN ['transfer', 'release', 'arrest', 'detention', 'death']
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'date'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.modality IN ['asserted', 'alleged']
  AND (c.rank <> 'deprecated' OR c.rankReason STARTS WITH 'rule ')
WITH p, f, departure, stays, e, c.value AS value, c.earliest AS earliest, c.id AS id,
     CASE WHEN c.quote CONTAINS left(c.value, 4) THEN 1 ELSE 0 END AS year ORDER BY id
WITH p, f, departure, stays, e, value, earliest, max(year) AS year, collect(id) AS ids ORDER BY size(value) DESC, value
WITH p, f, departure, stays, e, collect({value: value, earliest: earliest, year: year, ids: ids}) AS dates
UNWIND dates AS date
WITH p, f, departure, stays, e, date, [other IN dates WHERE other.earliest <= departure] AS fitting
WHERE date.earliest > departure AND date.year = 1 AND NOT EXISTS {
  MATCH (p)-[seen:HELD_IN]->(f)
  WHERE seen.endLatest IS NULL AND NOT coalesce(seen.validTo, '') = date.value + '/..'
}
OPTIONAL MATCH (p)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(w:Claim {predicate: 'heldIn'})
WHERE w.retractedAt IS NULL AND w.validFrom = '../' + date.value AND w.validTo = date.value + '/..'
  AND EXISTS { MATCH (w)-[:NAMES]->(:Record)-[:RESOLVED_AS]->(f) }
WITH p, f, departure, stays, e, date, fitting, w.id AS witness ORDER BY witness
WITH p, f, departure, stays, e, date, fitting, collect(DISTINCT witness) AS witnesses
RETURN [e.id, f.id, date.value] AS key, CASE WHEN e.eventType = 'other' THEN coalesce(e.outcome, 'an event') ELSE e.eventType END AS what,
       p.label AS who, f.label AS where, date.value AS left,
       departure, CASE WHEN size(fitting) > 0 THEN '; ' + fitting[0].value + ' fits' ELSE '' END AS rest,
       [{side: date.value, claims: date.ids}, {side: 'stay', claims: stays}]
         + [other IN fitting | {side: other.value, claims: other.ids}] AS sides,
       CASE WHEN size(fitting) > 0 THEN date.ids + witnesses ELSE [] END AS impossible
ORDER BY key[0], key[1], left
