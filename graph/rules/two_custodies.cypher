// rule: Nobody is held in two places at once
// reason: A stay lasts at least from the last day on which it can have begun to the first on which it can have ended. Where two
//   such stays of one person share more than the day of a transfer, one of them is wrong. A cell, a ward or a hospital may be
//   within a prison, and a facility whose name is part of the other's may be the same: these are left alone, and so is a
//   stay whose end nothing tells: that it went on is only supposed.
// sentence: {who} is said to have been held in {left} and in {right} from {first} to {last}.
// of: Person
// columns: key, who, left, right, first, last, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[a:HELD_IN]->(f:Facility)
MATCH (p)-[b:HELD_IN]->(g:Facility)
WHERE f.id < g.id AND a.startLatest IS NOT NULL AND a.endEarliest IS NOT NULL
  AND b.startLatest IS NOT NULL AND b.endEarliest IS NOT NULL
  AND NOT coalesce(a.validTo, '') CONTAINS '..' AND NOT coalesce(b.validTo, '') CONTAINS '..'
  AND NOT coalesce(f.kind, '') IN ['punishment_cell', 'hospital', 'psychiatric_hospital', 'house_arrest', 'other']
  AND NOT coalesce(g.kind, '') IN ['punishment_cell', 'hospital', 'psychiatric_hospital', 'house_arrest', 'other']
  AND NOT toLower(f.label) CONTAINS toLower(g.label) AND NOT toLower(g.label) CONTAINS toLower(f.label)
WITH p, f, g, a, b, CASE WHEN a.startLatest > b.startLatest THEN a.startLatest ELSE b.startLatest END AS first,
     CASE WHEN a.endEarliest < b.endEarliest THEN a.endEarliest ELSE b.endEarliest END AS last
WHERE first < last
WITH p, f, g, a, b, first, last ORDER BY first, last
WITH p, f, g, collect({first: first, last: last, a: a.claims, b: b.claims})[0] AS both
RETURN [p.id, f.id, g.id] AS key, p.label AS who, f.label AS left, g.label AS right, both.first AS first, both.last AS last,
       [{side: f.label, claims: both.a}, {side: g.label, claims: both.b}] AS sides, [] AS impossible
ORDER BY key[0], key[1], key[2]
