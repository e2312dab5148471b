// question: What happened in a case, in the order of time?
// parameters: case (id), onFirst, onLast (days that it is asked about, or null), known (what sorts behind the day by
//   which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: event (id), type, date (EDTF, or null), earliest, latest, disputed (whether reports contradict each other
//   about the date), modality (alleged when every claim of it is), court, facility, by (who acted), outcome, months (of a sentence), certainty (definitely or possibly
//   so by the days, or null), sources (who independently tells it), claims (ids, nested)
MATCH (c:Case {id: $case})-[h:HAS_EVENT]->(e:Event)
WHERE ($known IS NULL OR EXISTS { UNWIND h.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
CALL {
  WITH h
  UNWIND h.claims AS id WITH id
  MATCH (k:Claim)
  WHERE k.id = id AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
  RETURN CASE WHEN max(CASE WHEN k.modality = 'alleged' THEN 0 ELSE 1 END) = 0 THEN 'alleged' ELSE 'asserted' END AS modality
}
CALL {
  WITH e
  WITH e WHERE $known IS NOT NULL
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(d:Claim {predicate: 'date'})
  WHERE coalesce(d.saidOn, d.recordedAt) <= $known AND d.retractedAt IS NULL
    AND d.polarity = 'affirmed' AND d.modality IN ['asserted', 'alleged']
  WITH d ORDER BY d.earliest, d.value
  RETURN collect(DISTINCT d.value) AS dates, collect(d.id) AS dated, max(d.earliest) AS from, min(d.latest) AS until,
         min(d.earliest) AS first, max(d.latest) AS last
}
WITH h, e, modality, dated, coalesce(from > until, false) AS apart, dates, from, until, first, last
WITH h, e, modality, dated,
     CASE WHEN $known IS NULL THEN e.date
          WHEN apart THEN '[' + reduce(text = dates[0], other IN dates[1..] | text + ',' + other) + ']'
          WHEN from = until THEN from ELSE dates[0] END AS date,
     CASE WHEN $known IS NULL THEN e.earliest WHEN apart THEN first ELSE from END AS earliest,
     CASE WHEN $known IS NULL THEN e.latest WHEN apart THEN last ELSE until END AS latest,
     CASE WHEN $known IS NULL THEN coalesce(e.disputed, false) ELSE apart END AS disputed
WHERE $onFirst IS NULL OR coalesce(earliest, '0000') <= $onLast
OPTIONAL MATCH (e)-[:AT_COURT]->(court:Court)
OPTIONAL MATCH (e)-[:AT_FACILITY]->(facility:Facility)
OPTIONAL MATCH (e)-[:CARRIED_OUT_BY]->(agent:Agent)
OPTIONAL MATCH (e)-[:IMPOSED]->(s:Sentence)
WITH h, e, modality, dated, date, earliest, latest, disputed, min(court.label) AS court,
     min(facility.label) AS facility, min(agent.label) AS agent, min(s.months) AS term
CALL {
  WITH e
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(k:Claim {predicate: 'eventType', polarity: 'affirmed'})
  WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
  MATCH (k)-[:STANDS_ON]->(s:Passage)
  UNWIND split(toLower(replace(replace(replace(replace(s.text, '\n', ' '), '"', ''), '“', ''), '”', '')), '. ') AS line
  WITH DISTINCT line
  WHERE any(words IN ['no source of its own', 'no sources of its own', 'no source of their own', 'no sources of their own',
            'no independent source', 'not independently', 'not been independently'] WHERE line CONTAINS words)
  RETURN collect(line) AS disclaimers
}
CALL {
  WITH e, disclaimers
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(k:Claim {predicate: 'eventType', polarity: 'affirmed'})
  WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
  MATCH (r:Report {id: k.reportId})
  WITH disclaimers, r, k ORDER BY coalesce(r.published, '9999'), r.id, k.id
  WITH disclaimers, toLower(trim(k.quote)) AS words, collect({report: r, voice: k.accordingTo[-1]}) AS told
  WITH disclaimers, told[0].report AS r, [t IN told WHERE t.voice IS NOT NULL | t.voice] AS named
  WITH disclaimers, r, reduce(all = [], some IN collect(named) | all + some) AS named
  UNWIND CASE WHEN size(named) > 0 THEN named ELSE [coalesce(r.publisher, r.title, r.name)] END AS voice
  WITH disclaimers, voice, replace(replace(replace(toLower(trim(voice)), '"', ''), '“', ''), '”', '') AS key
  WITH disclaimers, voice, CASE WHEN key STARTS WITH 'the ' THEN substring(key, 4) ELSE key END AS key
  WITH voice, key WHERE none(line IN disclaimers WHERE line CONTAINS key)
  WITH key, min(voice) AS voice ORDER BY voice
  WITH collect({key: key, voice: voice}) AS voices
  RETURN [v IN voices WHERE none(o IN voices WHERE o.key <> v.key AND o.key CONTAINS v.key) | v.voice] AS sources
}
RETURN e.id AS event, e.eventType AS type, date, earliest, latest, disputed, modality, court, facility,
       coalesce(agent, e.actor) AS by, e.outcome AS outcome, coalesce(term, e.months) AS months,
       CASE WHEN $onFirst IS NULL THEN null WHEN latest <= $onFirst THEN 'definitely' ELSE 'possibly' END AS certainty, sources,
       [h.claims, dated] AS claims
ORDER BY coalesce(earliest, '9999'), coalesce(latest, '9999'), type, event
SKIP $skip LIMIT $limit
