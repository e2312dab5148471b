// question: Who was held in a facility at the same time, definitely or possibly?
// parameters: facility (id of one facility, or null for all), person (id of one person, or null for all),
//   onFirst, onLast (days that it is asked about, or null), known (what sorts behind the day by which it was said, or
//   null), skip (rows to pass over), limit (rows at most)
// columns: facility (id), label (of the facility), left (person id), leftName, right (person id), rightName,
//   certainty (definitely or possibly), start (first day of the overlap, or null), end (its last day, or null),
//   claims (ids, nested)
MATCH (a:Person)-[h:HELD_IN]->(f:Facility)<-[g:HELD_IN]-(b:Person)
WHERE a.id < b.id
  AND ($facility IS NULL OR f.id = $facility)
  AND ($person IS NULL OR a.id = $person OR b.id = $person)
  AND ($known IS NULL OR EXISTS { UNWIND h.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
  AND ($known IS NULL OR EXISTS { UNWIND g.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
WITH f, a, b, h.claims + g.claims AS claims,
     coalesce(h.startLatest, '9999') AS hSure, coalesce(g.startLatest, '9999') AS gSure,
     coalesce(h.endEarliest, '0000') AS hKnown, coalesce(g.endEarliest, '0000') AS gKnown,
     coalesce(h.startEarliest, h.startLatest, '9999') AS hFirst,
     coalesce(g.startEarliest, g.startLatest, '9999') AS gFirst,
     coalesce(h.endLatest, '9998') AS hLast, coalesce(g.endLatest, '9998') AS gLast
WITH f, a, b, claims,
     CASE WHEN hSure > gSure THEN hSure ELSE gSure END AS sureFrom,
     CASE WHEN hKnown < gKnown THEN hKnown ELSE gKnown END AS sureUntil,
     CASE WHEN hFirst > gFirst THEN hFirst ELSE gFirst END AS maybeFrom,
     CASE WHEN hLast < gLast THEN hLast ELSE gLast END AS maybeUntil
WITH f, a, b, claims, sureFrom, sureUntil, maybeFrom, maybeUntil,
     sureFrom <= sureUntil AND ($onFirst IS NULL OR (sureFrom <= $onFirst AND sureUntil >= $onLast)) AS definite,
     maybeFrom <= maybeUntil AND ($onFirst IS NULL OR (maybeFrom <= $onLast AND maybeUntil >= $onFirst)) AS possible
WHERE definite OR possible
WITH f, a, b,
     CASE WHEN definite THEN 'definitely' ELSE 'possibly' END AS certainty,
     CASE WHEN definite THEN sureFrom ELSE maybeFrom END AS since,
     CASE WHEN definite THEN sureUntil WHEN maybeUntil = '9998' THEN null ELSE maybeUntil END AS upTo,
     claims
ORDER BY certainty, since, upTo
WITH f, a, b, collect({certainty: certainty, since: since, upTo: upTo, claims: claims}) AS overlaps
WITH f, a, b, overlaps[0] AS first
RETURN f.id AS facility, f.label AS label, a.id AS left, a.label AS leftName, b.id AS right, b.label AS rightName,
       first.certainty AS certainty, first.since AS start, first.upTo AS end, first.claims AS claims
ORDER BY certainty, label, leftName, rightName, left, right
SKIP $skip LIMIT $limit
