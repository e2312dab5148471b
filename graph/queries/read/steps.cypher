// question: Where do the steps that mean something lead from these things, on a day, as said by a day?
// parameters: ids (of things), open (sensitivities that a way may lead through), onFirst, onLast (days, or null), known (what
//   sorts behind the day by which it was said, or null)
// columns: near (id, one of the things), far (id), nearLabel, farLabel, type, source (id), target (id), sure (whether it was
//   so on the days for certain), claims (ids)
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})-[r:SUBJECT_OF|CHARGED_UNDER|CONVICTED_UNDER|TRIED_BY|HELD_IN|MEMBER_OF|ALLEGES_LINK_TO|JUDGED_BY|PROSECUTED_BY|INVESTIGATED_BY]-(m:Entity)
WHERE (n.sensitivity IS NULL OR n.sensitivity IN $open) AND (m.sensitivity IS NULL OR m.sensitivity IN $open)
  AND ($onFirst IS NULL
       OR (coalesce(r.startEarliest, '0000') <= $onLast AND coalesce(r.endLatest, '9999') >= $onFirst))
  AND ($known IS NULL OR EXISTS { UNWIND r.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
OPTIONAL MATCH (n)-[:HAS_EVENT]->(e:Event)
OPTIONAL MATCH (m)-[:HAS_EVENT]->(f:Event)
WITH n, r, m, min(e.earliest) AS left, min(f.earliest) AS right, min(e.latest) AS leftSure, min(f.latest) AS rightSure
WHERE $onFirst IS NULL OR (coalesce(left, '0000') <= $onLast AND coalesce(right, '0000') <= $onLast)
RETURN n.id AS near, m.id AS far, n.label AS nearLabel, m.label AS farLabel, type(r) AS type, startNode(r).id AS source,
       endNode(r).id AS target,
       CASE WHEN r.validFrom IS NULL AND r.validTo IS NULL THEN coalesce(leftSure, rightSure) <= $onFirst
            ELSE r.startLatest <= $onFirst AND r.endEarliest >= $onLast END AS sure, r.claims AS claims
ORDER BY near, far, type
