// question: How many independent sources carry each of these events, and which?
// parameters: events (ids)
// columns: event (id), sources (who they are: attributions followed to their root, repeated words told once)
UNWIND $events AS id
MATCH (e:Event {id: id})
CALL {
  WITH e
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(k:Claim {predicate: 'eventType', polarity: 'affirmed'})
  WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL
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
  WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL
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
RETURN id AS event, sources
