// question: Which facilities show ill-treatment soon after a complaint or a transfer?
// parameters: facility (id of one facility, or null for all), days (how soon), open (sensitivities that may show), onFirst, onLast (days that it is asked
//   about, or null), known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit
//   (rows at most)
// columns: facility (id), label (of the facility), person (id), name, event (id, of the ill-treatment), date (EDTF, or
//   null), after (complaint or transfer), since (first day and last day of that), shortest, longest (days between),
//   certainty (whether it was so soon: definitely or possibly), claims (ids, nested)
MATCH (e:IllTreatment)-[v:HAPPENED_TO]->(p:Person)
WHERE (p.sensitivity IS NULL OR p.sensitivity IN $open)
  AND ($known IS NULL OR EXISTS { UNWIND v.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
CALL {
  WITH e
  WITH e WHERE $known IS NOT NULL
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(d:Claim {predicate: 'date', polarity: 'affirmed'})
  WHERE coalesce(d.saidOn, d.recordedAt) <= $known AND d.modality IN ['asserted', 'alleged'] AND d.retractedAt IS NULL
  RETURN max(d.earliest) AS from, min(d.latest) AS until, min(d.earliest) AS first, max(d.latest) AS last
}
WITH p, e, v, CASE WHEN $known IS NULL THEN e.earliest WHEN from <= until THEN from ELSE first END AS earliest,
     CASE WHEN $known IS NULL THEN e.latest WHEN from <= until THEN until ELSE last END AS latest
WHERE earliest IS NOT NULL AND latest IS NOT NULL AND ($onFirst IS NULL OR earliest <= $onLast)
CALL {
  WITH e
  MATCH (e)-[g:AT_FACILITY]->(f:Facility)
  RETURN f, g
  UNION
  WITH e, p, earliest, latest
  MATCH (p)-[g:HELD_IN]->(f:Facility)
  WHERE g.startLatest <= latest AND coalesce(g.endLatest, g.endEarliest) >= earliest AND NOT EXISTS {
    MATCH (e)-[at:AT_FACILITY]->(:Facility)
    UNWIND at.claims AS id MATCH (k:Claim)
    WHERE k.id = id AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known) RETURN k }
  RETURN f, g
}
WITH p, e, v, earliest, latest, f, g
WHERE ($facility IS NULL OR f.id = $facility)
  AND ($known IS NULL OR EXISTS { UNWIND g.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
WITH p, e, earliest, latest, f, v.claims AS told, g.claims AS held
WITH p, e, earliest, latest, f, collect([held, told]) AS places
CALL {
  WITH f, p
  MATCH (p)-[h:HELD_IN]->(f)
  WHERE h.startEarliest IS NOT NULL AND h.startLatest IS NOT NULL
    AND ($known IS NULL OR EXISTS { UNWIND h.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
  RETURN 'transfer' AS after, h.startEarliest AS began, h.startLatest AS ended, h.claims AS claims
  UNION
  WITH f, p
  MATCH (p)<-[:HAPPENED_TO]-(t:Transfer)-[h:AT_FACILITY]->(f)
  WHERE t.earliest IS NOT NULL AND t.latest IS NOT NULL
    AND ($known IS NULL OR EXISTS { UNWIND h.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
  RETURN 'transfer' AS after, t.earliest AS began, t.latest AS ended, t.claims + h.claims AS claims
  UNION
  WITH p
  MATCH (p)<-[h:HAPPENED_TO]-(o:OtherEvent)
  WHERE o.earliest IS NOT NULL AND o.latest IS NOT NULL AND EXISTS {
    UNWIND o.claims AS id MATCH (k:Claim)
    WHERE k.id = id AND toLower(k.quote) =~ '.*(complain|petition|crime report|hunger strike).*'
      AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known) RETURN k }
  RETURN 'complaint' AS after, o.earliest AS began, o.latest AS ended, o.claims AS claims
  UNION
  WITH e, earliest, latest
  UNWIND e.claims AS id
  MATCH (k:Claim)
  WHERE k.id = id AND k.predicate = 'eventType' AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
    AND toLower(k.quote) =~ '.*(complain|petition|crime report).*(then|after|as a result|result|because|retaliat).*'
  RETURN 'complaint' AS after, earliest AS began, latest AS ended, collect(k.id) AS claims
}
WITH f, p, e, places, earliest, latest, after, began, ended, claims
WHERE claims <> [] AND began <= latest
WITH f, p, e, places, after, began, ended, claims, earliest, latest,
     duration.inDays(date(ended), date(earliest)).days AS apart, duration.inDays(date(began), date(latest)).days AS longest
WITH f, p, e, places, after, began, ended, claims, apart, longest, CASE WHEN apart > 0 THEN apart ELSE 0 END AS shortest
WHERE shortest <= $days
WITH f, p, e, after, began, ended, shortest, longest, min(apart) AS apart, collect([places, e.claims, claims]) AS claims
RETURN f.id AS facility, f.label AS label, p.id AS person, p.label AS name, e.id AS event, e.date AS date, after,
       CASE WHEN began = ended THEN began ELSE began + '/' + ended END AS since, shortest, longest,
       CASE WHEN apart >= 0 AND longest <= $days THEN 'definitely' ELSE 'possibly' END AS certainty,
       claims
ORDER BY certainty, label, name, since, event, after
SKIP $skip LIMIT $limit
