// question: Which charges were reclassified, in which direction, by whom, and at what stage?
// parameters: case (id of one case, or null for all), open (sensitivities that may show), onFirst, onLast (days that it is
//   asked about, or null), known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: case (id), label, person (id), name, before (what the charge was, as far as it is said), after (what it became),
//   direction (graver or milder, or null), by (court or prosecution, or null), court, stage (the event type, or null),
//   date (EDTF, or null), certainty (definitely or possibly so by the days, or null), claims (ids)
// note: A sentence tells it by a verb. To organise is graver than to take part, and to take part than to aid, in the codes of
// all countries that tell them apart; otherwise only the words of the sentence say which way it went.
MATCH (t:Passage)
WHERE t.text CONTAINS 'reclassif' OR t.text CONTAINS 'requalif' OR t.text CONTAINS 'aggravated' OR t.text CONTAINS 'replaced'
   OR t.text CONTAINS 'upgraded' OR t.text CONTAINS 'downgraded'
MATCH (t)<-[:STANDS_ON]-(k:Claim)-[:ABOUT]->(:Record)-[:RESOLVED_AS]->(c:Case)
WHERE k.predicate IN ['hasCharge', 'chargedUnder', 'convictedUnder', 'hasEvent'] AND k.polarity = 'affirmed'
  AND k.modality IN ['asserted', 'alleged'] AND k.retractedAt IS NULL AND ($case IS NULL OR c.id = $case)
  AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
MATCH (k)-[:NAMES]->(:Record)-[:RESOLVED_AS]->(x:Entity)
WITH t, k, c, x, coalesce([s IN split(t.text, '. ') WHERE s CONTAINS k.quote][0], k.quote) AS sentence
WITH t, k, c, x, sentence, toLower(sentence) AS text
WHERE text =~ '(?s).*((reclassif|requalif)|aggravated .{0,20}charge|charges? .{0,40}(aggravated|upgraded|downgraded)|replaced .{0,60}(charge|offence|accusation)).*'
  AND NOT text =~ '(?s).*(not|never|refused to|declined to|asked .{0,30} to) (reclassif|requalif|aggravate|replace).*'
WITH c, text, sentence, t, k, x ORDER BY k.id
WITH c, t, text, sentence, collect(k.id) AS claims, collect(DISTINCT x) AS things,
     collect(DISTINCT CASE WHEN k.predicate <> 'hasEvent' THEN k.predicate + x.id END) AS told
OPTIONAL MATCH (c)-[:HAS_EVENT]->(e:Event)
WHERE e IN things AND e.eventType IN ['charge', 'indictment', 'trial', 'conviction', 'sentence', 'appeal_decision']
WITH c, t, text, sentence, claims, things, e ORDER BY e.earliest, e.eventType
WITH c, t, text, sentence, claims, things, collect(e)[0] AS e
OPTIONAL MATCH (e)-[:AT_COURT]->(court:Court)
OPTIONAL MATCH (c)-[:CHARGED_UNDER]->(old:Provision)
WHERE NOT old IN things AND any(x IN things WHERE x.article = old.article)
OPTIONAL MATCH (c)-[:HAS_CHARGE]->(charge:Charge)-[:RESTS_ON]->(old)
WITH c, t, text, sentence, claims, things, e, min(court.label) AS court, collect(DISTINCT old.label) AS olds,
     collect(DISTINCT toLower(charge.wording)) AS wordings
MATCH (p:Person)-[:SUBJECT_OF]->(c)
WHERE (p.sensitivity IS NULL OR p.sensitivity IN $open)
WITH c, p, t, text, claims, things, e, court, olds, wordings,
     CASE WHEN text =~ '(?s).*(reclassif|requalif).* from .* to .*'
          THEN trim(split(split(sentence, ' from ')[1], ' to ')[0]) END AS told
WHERE $onFirst IS NULL OR coalesce(e.earliest, '0000') <= $onLast
WITH c, p, t, text, claims, things, e, court, olds, wordings, told,
     reduce(all = coalesce(told, ''), w IN wordings | all + ' ' + w) AS was
RETURN c.id AS case, c.label AS label, p.id AS person, p.label AS name,
       olds + CASE WHEN size(told) < 60 THEN [told] ELSE [] END AS before,
       [x IN things WHERE x.article IS NOT NULL | x.label] + [x IN things WHERE x.wording IS NOT NULL | x.wording] AS after,
       CASE WHEN text =~ '(?s).*(aggravat|graver|more serious|heavier|upgraded).*' THEN 'graver'
            WHEN text =~ '(?s).*(mitigat|milder|lesser|less serious|downgraded).*' THEN 'milder'
            WHEN was CONTAINS 'organi' AND text CONTAINS 'participa' THEN 'milder'
            WHEN was CONTAINS 'participa' AND text CONTAINS 'organi' THEN 'graver' END AS direction,
       CASE WHEN text =~ '(?s).*(court|judge|tribunal).*(reclassif|requalif|aggravated|replaced|upgraded|downgraded).*' THEN 'court'
            WHEN text =~ '(?s).*(prosecut|investigat|indictment).*' THEN 'prosecution'
            WHEN text CONTAINS 'court' THEN 'court' END AS by,
       court, e.eventType AS stage, e.date AS date,
       CASE WHEN $onFirst IS NULL THEN null WHEN e.latest <= $onFirst THEN 'definitely' ELSE 'possibly' END AS certainty,
       claims
ORDER BY name, coalesce(e.earliest, '9999'), case, text
SKIP $skip LIMIT $limit
