// question: How many independent sources carry each account of ill-treatment?
// parameters: case (id of one case, or null for all), open (sensitivities that may show), onFirst, onLast (days that it is
//   asked about, or null), known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: event (id), events (ids of all events that are this account), date (EDTF, or null), case (id), label (of the
//   case), person (id), name, facility, count (of the sources), sources (who they are), tellings (how often it is told),
//   reports (how many tell it), certainty (definitely or possibly so by the days, or null), claims (ids)
// note: Accounts of one person are one where they tell the same act and no place keeps them apart: on one day; in a month, by
// one who knows no more, in which the act is told of one day only; or undated, in the one place where it is told of one day
// only. Two days, two places and two acts stay apart. Who is said beside an account to have no source of its own is none.
MATCH (p:Person)-[:SUBJECT_OF]->(c:Case)-[:HAS_EVENT]->(e:IllTreatment)
WHERE ($case IS NULL OR c.id = $case) AND (p.sensitivity IS NULL OR p.sensitivity IN $open)
  AND ($onFirst IS NULL OR coalesce(e.earliest, '0000') <= $onLast)
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(k:Claim {predicate: 'eventType', polarity: 'affirmed'})
WHERE k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL
  AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
WITH p, c, e, k ORDER BY k.id
WITH p, c, e, collect(k.id) AS claims, collect(k.reportId) AS told, collect(toLower(k.quote)) AS quotes
OPTIONAL MATCH (e)-[:AT_FACILITY]->(f:Facility)
WITH p, c, e, claims, told, quotes, min(f.id) AS place, min(f.label) AS facility
WITH p, c, e, claims, told, place, facility,
     [act IN [{kind: 'beating', words: ['beat', 'struck', 'kick', 'punch', 'blows', 'batons']},
              {kind: 'electricity', words: ['electric']}, {kind: 'suffocation', words: ['suffocat', 'asphyx', 'waterboard']},
              {kind: 'hanging', words: ['hung by', 'hung him', 'hung her', 'suspended']},
              {kind: 'sexual', words: ['rape', 'sexual']}, {kind: 'medicine', words: ['medic', 'doctor']},
              {kind: 'deprivation', words: ['sleep', 'food', 'water']}, {kind: 'threat', words: ['threat']}]
      WHERE any(word IN act.words WHERE any(quote IN quotes WHERE quote CONTAINS word)) | act.kind][0] AS act
ORDER BY coalesce(e.earliest, '9999'), e.id
WITH p, c, collect({id: e.id, date: e.date, earliest: e.earliest, latest: e.latest, place: place, facility: facility, act: act,
     claims: claims, told: told}) AS accounts
UNWIND accounts AS a
WITH p, c, a,
     [b IN accounts WHERE b.id <> a.id AND b.earliest = b.latest AND b.act = a.act
      AND (a.earliest IS NULL OR a.earliest <> a.latest)
      AND ((left(a.earliest, 7) = left(a.latest, 7) AND b.earliest >= a.earliest AND b.earliest <= a.latest
            AND (a.place IS NULL OR b.place IS NULL OR a.place = b.place))
           OR (a.earliest IS NULL AND a.place = b.place))] AS days,
     [b IN accounts WHERE b.id < a.id AND b.earliest = a.earliest AND b.latest = a.latest AND left(a.earliest, 7) = left(a.latest, 7)
      AND (a.place IS NULL OR b.place IS NULL OR a.place = b.place)
      AND (b.act = a.act OR (a.earliest = a.latest AND (a.act IS NULL OR b.act IS NULL)))] AS same
WITH p, c, a, CASE WHEN size(days) > 0 AND days[0].earliest = days[-1].earliest
                    AND none(b IN days WHERE b.place IS NOT NULL AND days[0].place IS NOT NULL AND b.place <> days[0].place) THEN reduce(least = days[0].id, b IN days |
                        CASE WHEN b.id < least THEN b.id ELSE least END)
                   WHEN size(days) = 0 AND size(same) > 0 AND none(b IN same WHERE b.place IS NOT NULL AND same[0].place IS NOT NULL AND b.place <> same[0].place) THEN same[0].id
                   ELSE a.id END AS account
ORDER BY CASE WHEN a.id = account THEN 0 ELSE 1 END, a.id
WITH p, c, account, collect(a) AS parts, collect(a.id) AS ids
CALL {
  WITH ids
  UNWIND ids AS id
  MATCH (e:Event {id: id})
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
  WITH ids, disclaimers
  UNWIND ids AS id
  MATCH (e:Event {id: id})
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
WITH p, c, parts, ids, sources, parts[0] AS first, reduce(all = [], part IN parts | all + part.claims) AS claims
UNWIND reduce(all = [], part IN parts | all + part.told) AS report
WITH p, c, parts, ids, sources, first, claims, count(DISTINCT report) AS reports
RETURN first.id AS event, ids AS events, first.date AS date, c.id AS case, c.label AS label, p.id AS person, p.label AS name,
       coalesce(first.facility, [part IN parts WHERE part.facility IS NOT NULL | part.facility][0]) AS facility,
       size(sources) AS count, sources, size(claims) AS tellings, reports,
       CASE WHEN $onFirst IS NULL THEN null WHEN first.latest <= $onFirst THEN 'definitely' ELSE 'possibly' END AS certainty,
       claims
ORDER BY count DESC, name, coalesce(first.earliest, '9999'), event
SKIP $skip LIMIT $limit
