// question: How many independent sources carry each account of ill-treatment?
// parameters: case (id of one case, or null for all), open (sensitivities that may show), onFirst, onLast (days that it is
//   asked about, or null), known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: event (id), date (EDTF, or null), case (id), label (of the case), person (id), name, facility,
//   count (of the sources), sources (who they are), tellings (how often it is told), reports (how many tell it), certainty
//   (definitely or possibly so by the days, or null), claims (ids)
MATCH (p:Person)-[:SUBJECT_OF]->(c:Case)-[:HAS_EVENT]->(e:IllTreatment)
WHERE ($case IS NULL OR c.id = $case) AND (p.sensitivity IS NULL OR p.sensitivity IN $open)
  AND ($onFirst IS NULL OR coalesce(e.earliest, '0000') <= $onLast)
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(k:Claim {predicate: 'eventType', polarity: 'affirmed'})
WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL
  AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
WITH p, c, e, k ORDER BY k.id
WITH p, c, e, collect(k.id) AS claims, collect(DISTINCT k.reportId) AS told
CALL {
  WITH e
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(k:Claim {predicate: 'eventType', polarity: 'affirmed'})
  WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
  MATCH (r:Report {id: k.reportId})
  WITH r, k ORDER BY coalesce(r.published, '9999'), r.id, k.id
  WITH toLower(trim(k.quote)) AS words, collect({report: r, voice: k.accordingTo[-1]}) AS told
  WITH told[0].report AS r, [t IN told WHERE t.voice IS NOT NULL | t.voice] AS named
  WITH r, reduce(all = [], some IN collect(named) | all + some) AS named
  UNWIND CASE WHEN size(named) > 0 THEN named ELSE [coalesce(r.publisher, r.title, r.name)] END AS voice
  WITH voice, replace(replace(replace(toLower(trim(voice)), '"', ''), '“', ''), '”', '') AS key
  WITH voice, CASE WHEN key STARTS WITH 'the ' THEN substring(key, 4) ELSE key END AS key
  WITH key, min(voice) AS voice ORDER BY voice
  WITH collect({key: key, voice: voice}) AS voices
  RETURN [v IN voices WHERE none(o IN voices WHERE o.key <> v.key AND o.key CONTAINS v.key) | v.voice] AS sources
}
OPTIONAL MATCH (e)-[:AT_FACILITY]->(f:Facility)
WITH p, c, e, sources, min(f.label) AS facility, size(told) AS reports, claims
RETURN e.id AS event, e.date AS date, c.id AS case, c.label AS label, p.id AS person, p.label AS name, facility, size(sources) AS count,
       sources, size(claims) AS tellings, reports,
       CASE WHEN $onFirst IS NULL THEN null WHEN e.latest <= $onFirst THEN 'definitely' ELSE 'possibly' END AS certainty,
       claims
ORDER BY count DESC, name, coalesce(e.earliest, '9999'), event
SKIP $skip LIMIT $limit
