// question: Who was held in a facility at the same time, definitely or possibly?
// parameters: facility (id of one facility, or null for all), person (id of one person, or null for all),
//   skip (rows to pass over), limit (rows at most)
// columns: facility (id), label (of the facility), left (person id), leftName, right (person id), rightName,
//   certainty (definitely or possibly), start (first day of the overlap, or null), end (its last day, or null),
//   claims (ids, nested)
MATCH (a:Person)-[h:HELD_IN]->(f:Facility)<-[k:HELD_IN]-(b:Person)
WHERE a.id < b.id
  AND ($facility IS NULL OR f.id = $facility)
  AND ($person IS NULL OR a.id = $person OR b.id = $person)
WITH f, a, b, h.claims + k.claims AS claims,
     coalesce(h.startLatest, '9999') AS hSure, coalesce(k.startLatest, '9999') AS kSure,
     coalesce(h.endEarliest, '0000') AS hKnown, coalesce(k.endEarliest, '0000') AS kKnown,
     coalesce(h.startEarliest, h.startLatest, '9999') AS hFirst,
     coalesce(k.startEarliest, k.startLatest, '9999') AS kFirst,
     coalesce(h.endLatest, '9998') AS hLast, coalesce(k.endLatest, '9998') AS kLast
WITH f, a, b, claims,
     CASE WHEN hSure > kSure THEN hSure ELSE kSure END AS sureFrom,
     CASE WHEN hKnown < kKnown THEN hKnown ELSE kKnown END AS sureUntil,
     CASE WHEN hFirst > kFirst THEN hFirst ELSE kFirst END AS maybeFrom,
     CASE WHEN hLast < kLast THEN hLast ELSE kLast END AS maybeUntil
WITH f, a, b, claims, sureFrom <= sureUntil AS definite, maybeFrom <= maybeUntil AS possible,
     sureFrom, sureUntil, maybeFrom, maybeUntil
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
