// question: How many days pass between the stages of a case, in the median, by court, provision and year?
// parameters: court (id of one court, or null), provision (id of one provision, or null), least (cases of a group at
//   least), onFirst (day by which both steps were taken, or null), known (what sorts behind the day by which it was said,
//   or null), skip (rows to pass over), limit (rows at most)
// columns: by (court, provision or year), group (id, or the year), label, stage, count (of the cases), shortest, longest
//   (bounds of the median, in days), claims (ids, nested)
MATCH (c:Case)-[h:HAS_EVENT]->(e:Event)
WHERE e.eventType IN ['arrest', 'charge', 'indictment', 'conviction', 'sentence', 'acquittal', 'appeal_decision']
  AND ($known IS NULL OR EXISTS { UNWIND h.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
CALL {
  WITH e
  WITH e WHERE $known IS NOT NULL
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(d:Claim {predicate: 'date', polarity: 'affirmed'})
  WHERE coalesce(d.saidOn, d.recordedAt) <= $known AND d.modality IN ['asserted', 'alleged'] AND d.retractedAt IS NULL
  RETURN max(d.earliest) AS from, min(d.latest) AS until, min(d.earliest) AS first, max(d.latest) AS last
}
WITH c, h, e, CASE WHEN $known IS NULL THEN e.earliest WHEN from <= until THEN from ELSE first END AS earliest,
     CASE WHEN $known IS NULL THEN e.latest WHEN from <= until THEN until ELSE last END AS latest
WHERE earliest IS NOT NULL AND latest IS NOT NULL AND ($onFirst IS NULL OR latest <= $onFirst)
OPTIONAL MATCH (e)-[:AT_COURT]->(court:Court)
WITH c, h, e, earliest, latest, min(court.id) AS court, min(court.label) AS courtLabel
ORDER BY earliest, latest, e.id
WITH c, collect({
       stage: CASE e.eventType WHEN 'arrest' THEN 1 WHEN 'charge' THEN 2 WHEN 'indictment' THEN 2
                               WHEN 'appeal_decision' THEN 4 ELSE 3 END,
       earliest: earliest, latest: latest, court: court, courtLabel: courtLabel, claims: [h.claims, e.claims]}) AS steps
UNWIND [[1, 2, 'arrest to charge'], [2, 3, 'charge to judgment'], [1, 3, 'arrest to judgment'],
        [3, 4, 'judgment to appeal']] AS pair
WITH c, pair[2] AS stage, [s IN steps WHERE s.stage = pair[0]][0] AS one, [s IN steps WHERE s.stage = pair[1]][0] AS two
WHERE one IS NOT NULL AND two IS NOT NULL AND two.latest >= one.earliest
WITH c, stage, one, two, duration.inDays(date(one.latest), date(two.earliest)).days AS apart,
     duration.inDays(date(one.earliest), date(two.latest)).days AS longest
WITH c, stage, one, two, CASE WHEN apart > 0 THEN apart ELSE 0 END AS shortest, longest
CALL {
  WITH c, one, two
  WITH c, one, two WHERE two.court IS NOT NULL AND $provision IS NULL
  RETURN 'court' AS by, two.court AS group, two.courtLabel AS label
  UNION
  WITH c
  WITH c WHERE $court IS NULL
  MATCH (c)-[:CHARGED_UNDER|CONVICTED_UNDER]->(p:Provision)
  RETURN DISTINCT 'provision' AS by, p.id AS group, p.label AS label
  UNION
  WITH one
  WITH one WHERE left(one.earliest, 4) = left(one.latest, 4) AND $court IS NULL AND $provision IS NULL
  RETURN 'year' AS by, left(one.earliest, 4) AS group, left(one.earliest, 4) AS label
}
WITH by, group, label, stage, shortest, longest, one.claims + two.claims AS claims
WHERE ($court IS NULL OR group = $court) AND ($provision IS NULL OR group = $provision)
WITH by, group, label, stage, count(*) AS count, percentileCont(shortest, 0.5) AS shortest,
     percentileCont(longest, 0.5) AS longest, collect(claims) AS claims
WHERE count >= $least
RETURN by, group, label, stage, count, shortest, longest, claims
ORDER BY by, label, group, stage
SKIP $skip LIMIT $limit
