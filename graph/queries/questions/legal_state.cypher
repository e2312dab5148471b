// question: What is the legal state of each case, on a day, as known on a day?
// parameters: case (id of one case, or null for all), open (sensitivities that may show), onFirst, onLast (days that it is
//   asked about, or null), known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: case (id), label, country, person (id), name, state (the event type of the last step), earliest, latest (bounds
//   of its date), court, outcome, months (of the sentence), certainty (definitely or possibly so on the days, or null),
//   claims (ids, nested)
// note: A term is claimed once, by its best sentence; as known on an earlier day it stands where another sentence spells it out.
// The last step is the latest by date and, where dates leave that open, by the order of proceedings. An undated step that
// is told with a date as well is that one, and one that comes after another in proceedings has not come before it.
MATCH (p:Person)-[:SUBJECT_OF]->(c:Case)-[h:HAS_EVENT]->(e:Event)
WHERE ($case IS NULL OR c.id = $case) AND (p.sensitivity IS NULL OR p.sensitivity IN $open)
  AND e.eventType IN ['arrest', 'charge', 'indictment', 'trial', 'hearing', 'conviction', 'sentence', 'acquittal',
                      'appeal_decision', 'release', 'death']
  AND NOT (coalesce(e.outcome, '') STARTS WITH 'component' AND EXISTS {
       MATCH (c)-[:HAS_EVENT]->(w:Event {eventType: 'sentence'})
       WHERE NOT coalesce(w.outcome, '') STARTS WITH 'component' RETURN w })
  AND ($known IS NULL OR EXISTS { UNWIND h.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
CALL {
  WITH e
  WITH e WHERE $known IS NOT NULL
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(d:Claim {predicate: 'date', polarity: 'affirmed'})
  WHERE coalesce(d.saidOn, d.recordedAt) <= $known AND d.modality IN ['asserted', 'alleged'] AND d.retractedAt IS NULL
  RETURN max(d.earliest) AS from, min(d.latest) AS until, min(d.earliest) AS first, max(d.latest) AS last
}
WITH c, p, h, e, CASE WHEN $known IS NULL THEN e.earliest WHEN from <= until THEN from ELSE first END AS earliest,
     CASE WHEN $known IS NULL THEN e.latest WHEN from <= until THEN until ELSE last END AS latest
OPTIONAL MATCH (e)-[:AT_COURT]->(court:Court)
OPTIONAL MATCH (e)-[i:IMPOSED]->(term:Sentence)
WHERE NOT coalesce(term.component, false)
CALL {
  WITH e, term
  WITH e, term, toInteger(term.months / 12) AS years, toInteger(term.months) % 12 AS rest, ['no', 'one', 'two', 'three', 'four',
       'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen',
       'seventeen', 'eighteen', 'nineteen', 'twenty'] AS numbers
  WHERE $known IS NOT NULL AND term.months IS NOT NULL
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(q:Claim {predicate: 'eventType', polarity: 'affirmed'})
  WHERE coalesce(q.saidOn, q.recordedAt) <= $known AND q.modality IN ['asserted', 'alleged'] AND q.retractedAt IS NULL
  WITH q, years, rest, numbers, replace(' ' + toLower(q.quote), '-', ' ') AS words
  WHERE (years = 0 OR words CONTAINS ' ' + toString(years) + ' year' OR words CONTAINS ' ' + numbers[years] + ' year')
    AND CASE rest WHEN 0 THEN NOT words CONTAINS ' month'
             ELSE words CONTAINS ' ' + toString(rest) + ' month' OR words CONTAINS ' ' + numbers[rest] + ' month' END
  RETURN collect(q.id) AS spelt
}
CALL {
  WITH e
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(m:Claim {predicate: 'months', polarity: 'affirmed'})
  WHERE m.modality IN ['asserted', 'alleged'] AND m.retractedAt IS NULL AND m.rank <> 'deprecated'
    AND ($known IS NULL OR coalesce(m.saidOn, m.recordedAt) <= $known)
  RETURN max(toFloat(m.value)) AS stated, collect(m.id) AS stating
}
WITH c, p, h, e, earliest, latest, court, i, term, spelt, stated, stating,
     $known IS NULL OR size(spelt) > 0 OR EXISTS { UNWIND i.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k } AS said
WITH c, p, e, earliest, latest, min(court.label) AS court, coalesce(max(CASE WHEN said THEN term.months END), max(CASE WHEN NOT coalesce(e.outcome, '') =~ '.*(overturned|quashed).*' THEN stated END)) AS months,
     collect(h.claims) + collect(spelt) + collect(CASE WHEN said THEN i.claims END) + collect(stating) AS claims
WITH c, p, e.eventType AS type, coalesce(earliest, '0000') AS from, coalesce(latest, '9999') AS until,
     min(court) AS court, min(e.outcome) AS outcome, max(months) AS months, collect(claims) AS claims
WITH c, p, collect({type: type, from: from, until: until, court: court, outcome: outcome, months: months, claims: claims,
     rank: CASE type WHEN 'arrest' THEN 1 WHEN 'charge' THEN 2 WHEN 'indictment' THEN 3 WHEN 'trial' THEN 4
                     WHEN 'hearing' THEN 4 WHEN 'conviction' THEN 5 WHEN 'sentence' THEN 6 WHEN 'acquittal' THEN 6
                     WHEN 'appeal_decision' THEN 7 WHEN 'release' THEN 8 ELSE 9 END,
     sure: $onFirst IS NULL OR until <= $onFirst}) AS told
WITH c, p, [s IN told WHERE s.from <= coalesce($onLast, '9999') AND NOT (s.from = '0000' AND s.until = '9999' AND
       any(o IN told WHERE (o.type = s.type AND o.from > '0000') OR (o.rank < s.rank AND o.from > $onLast)))] AS steps
UNWIND steps AS s
WITH c, p, steps, s
WHERE none(o IN steps WHERE o.sure AND (o.from > s.until OR (o.rank > s.rank AND NOT s.from > o.until)))
RETURN c.id AS case, c.label AS label, c.country AS country, p.id AS person, p.label AS name, s.type AS state,
       CASE s.from WHEN '0000' THEN null ELSE s.from END AS earliest,
       CASE s.until WHEN '9999' THEN null ELSE s.until END AS latest, s.court AS court, s.outcome AS outcome,
       s.months AS months,
       CASE WHEN $onFirst IS NULL THEN null
            WHEN s.sure AND none(o IN steps WHERE NOT o.sure AND (o.rank >= s.rank OR o.from > s.until)) THEN 'definitely'
            ELSE 'possibly' END AS certainty, s.claims AS claims
ORDER BY label, case, certainty, earliest, latest, state
SKIP $skip LIMIT $limit
