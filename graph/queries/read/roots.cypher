// question: How many independent sources carry each of these events, and which?
// parameters: events (ids)
// columns: event (id), sources (who they are: attributions followed to their root, repeated words told once)
UNWIND $events AS id
MATCH (e:Event {id: id})
CALL {
  WITH e
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(k:Claim {predicate: 'eventType', polarity: 'affirmed'})
  WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL
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
RETURN id AS event, sources
