// question: What changed between two days in what is known?
// parameters: since (what sorts behind the first day), until (behind the second, or null for now), case (id of one case, or
//   null for all), open (sensitivities that may show), onFirst, onLast (days that it is asked about, or null), known (what sorts behind the day by which it
//   was said, or null), skip (rows to pass over), limit (rows at most)
// columns: thing (id), label, case (id, or null), caseLabel, property (of the ontology), before (what
//   was said of it by the first day), after (by the second), day (when the first of it was said or withdrawn), claims (ids)
MATCH (n:Claim)
WHERE NOT n.predicate IN ['label', 'kind', 'sensitivity', 'eventType', 'happenedTo']
  AND n.polarity = 'affirmed' AND n.modality IN ['asserted', 'alleged']
  AND ((coalesce(n.saidOn, n.recordedAt) > $since AND ($until IS NULL OR coalesce(n.saidOn, n.recordedAt) <= $until)
        AND ($known IS NULL OR coalesce(n.saidOn, n.recordedAt) <= $known))
       OR (n.retractedAt > $since AND ($until IS NULL OR n.retractedAt <= $until)
           AND ($known IS NULL OR n.retractedAt <= $known)))
MATCH (n)-[:ABOUT]->(own:Record)
OPTIONAL MATCH (own)-[:RESOLVED_AS]->(e:Entity)
WITH n, own, e
WHERE CASE WHEN e IS NULL THEN NOT EXISTS { MATCH (own)<-[:ABOUT]-(z:Claim {predicate: 'sensitivity'})
                                            WHERE NOT z.value IN $open RETURN z }
           ELSE e.sensitivity IS NULL OR e.sensitivity IN $open END
WITH e, CASE WHEN e IS NULL THEN own END AS lone, n.predicate AS property, collect(n.id) AS claims,
     min(CASE WHEN coalesce(n.saidOn, n.recordedAt) > $since THEN left(coalesce(n.saidOn, n.recordedAt), 10)
              ELSE left(n.retractedAt, 10) END) AS day
OPTIONAL MATCH (e)-[:SUBJECT_OF|HAS_EVENT|HAS_CHARGE*0..1]-(c:Case)
WITH e, lone, property, claims, day, min(c.id) AS case, min(c.label) AS caseLabel
WHERE ($case IS NULL OR case = $case) AND ($onFirst IS NULL OR coalesce(e.earliest, '0000') <= $onLast)
CALL {
  WITH e, lone, property
  MATCH (r:Record)<-[:ABOUT]-(k:Claim)
  WHERE k.predicate = property AND k.polarity = 'affirmed' AND k.modality IN ['asserted', 'alleged']
    AND (r = lone OR EXISTS { MATCH (r)-[:RESOLVED_AS]->(e) RETURN r })
  OPTIONAL MATCH (k)-[:NAMES]->(o:Record)
  WHERE NOT EXISTS { MATCH (o)<-[:ABOUT]-(z:Claim {predicate: 'sensitivity'}) WHERE NOT z.value IN $open RETURN z }
  WITH k, coalesce(k.value, o.name) AS value, coalesce(k.saidOn, k.recordedAt) AS said ORDER BY value
  RETURN [v IN collect(DISTINCT CASE WHEN said <= $since AND (k.retractedAt IS NULL OR k.retractedAt > $since)
                                     THEN value END) WHERE v IS NOT NULL] AS before,
         [v IN collect(DISTINCT CASE WHEN ($until IS NULL OR said <= $until) AND ($known IS NULL OR said <= $known)
                                      AND (k.retractedAt IS NULL OR k.retractedAt > $until)
                                     THEN value END) WHERE v IS NOT NULL] AS after
}
WITH e, lone, property, claims, day, case, caseLabel, before, after
WHERE before <> after
RETURN coalesce(e.id, lone.id) AS thing, coalesce(e.label, lone.name) AS label, case, caseLabel, property, before, after, day, claims
ORDER BY day, caseLabel, label, property, thing
SKIP $skip LIMIT $limit
