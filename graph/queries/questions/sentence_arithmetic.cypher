// question: Do the parts of a sentence add up, and do reductions lead to the term that is stated?
// parameters: case (id of one case, or null for all), open (sensitivities that may show), onFirst, onLast (days that it is
//   asked about, or null), known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: case (id), label, person (id), name, kind (parts or reduction), date (EDTF), terms (months: the parts, or the
//   term before and what was taken off), computed (months that these make), stated (months that the text gives), verdict
//   (adds up, run together, or does not add up), certainty (definitely or possibly so by the days, or null), claims (ids,
//   nested)
// note: A ban (on work, on websites) runs beside a term. Terms that a court adds in part, or lets run together, make at least the
// longest and at most the sum. The rules parts_and_total and reduction find what of this cannot be true.
CALL {
  MATCH (c:Case)-[:HAS_EVENT]->(e:Decision {eventType: 'sentence'})-[i:IMPOSED]->(s:Sentence)
  WHERE ($case IS NULL OR c.id = $case) AND e.date IS NOT NULL AND s.months IS NOT NULL
    AND NOT coalesce(s.component, false) AND NOT coalesce(s.outcome, '') CONTAINS 'ban'
    AND ($known IS NULL OR EXISTS { UNWIND i.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
  MATCH (c)-[:HAS_EVENT]->(:Decision {eventType: 'sentence', date: e.date})-[j:IMPOSED]->(part:Sentence {component: true})
  WHERE part.months IS NOT NULL AND NOT coalesce(part.outcome, '') CONTAINS 'ban'
    AND NOT coalesce(part.outcome, '') CONTAINS 'depriv'
    AND ($known IS NULL OR EXISTS { UNWIND j.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
  WITH DISTINCT c, e.date AS date, min(e.earliest) AS earliest, max(e.latest) AS latest, s.months AS stated,
       collect(i.claims) AS whole, part, collect(j.claims) AS share
  ORDER BY part.months DESC, part.id
  WITH c, date, earliest, latest, stated, whole, collect(part.months) AS terms,
       collect(reduce(ids = [], some IN share | ids + some)) AS shares
  WHERE size(terms) > 1
  UNWIND reduce(ids = [], some IN whole + shares | ids + some) AS id
  MATCH (q:Claim) WHERE q.id = id
  WITH c, date, earliest, latest, stated, whole, terms, shares,
       reduce(sum = 0.0, m IN terms | sum + m) AS computed,
       max(CASE WHEN toLower(q.quote) =~ '(?s).*(in part|partial|concurrent|simultaneous|enforceable|absorb|merge|cumulat|run together).*'
                THEN 1 ELSE 0 END) AS together
  RETURN c, 'parts' AS kind, date, earliest, latest, terms, computed, stated,
         CASE WHEN stated = computed THEN 'adds up'
              WHEN together = 1 AND stated < computed AND stated >= terms[0] THEN 'run together'
              ELSE 'does not add up' END AS verdict, [whole, shares] AS claims
  UNION ALL
  MATCH (c:Case)-[:HAS_EVENT]->(a:Decision {eventType: 'appeal_decision'})
  WHERE ($case IS NULL OR c.id = $case) AND a.outcome CONTAINS 'reduced'
  MATCH (a)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(r:Claim)
  WHERE r.predicate IN ['outcome', 'eventType'] AND r.retractedAt IS NULL AND r.polarity = 'affirmed'
    AND ($known IS NULL OR coalesce(r.saidOn, r.recordedAt) <= $known)
  WITH c, a, r, toLower(r.quote) AS quote, ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
       'eleven', 'twelve'] AS words
  UNWIND range(1, 24) AS n
  UNWIND [{name: ' month', months: 1}, {name: ' year', months: 12}] AS unit
  WITH c, a, r, n * unit.months AS less
  WHERE any(by IN ['by ', 'by only ', 'by just '] WHERE quote CONTAINS by + toString(n) + unit.name
            OR quote CONTAINS by + words[n - 1] + unit.name)
  WITH c, a, less, collect(DISTINCT r.id) AS reductions
  MATCH (c)-[:HAS_EVENT]->(e:Decision {eventType: 'sentence'})-[i:IMPOSED]->(s:Sentence)
  WHERE s.months IS NOT NULL AND NOT coalesce(s.component, false) AND NOT coalesce(s.outcome, '') CONTAINS 'ban'
    AND e.latest <= coalesce(a.earliest, '9999')
    AND ($known IS NULL OR EXISTS { UNWIND i.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
  WITH c, a, less, reductions, s, i ORDER BY s.months DESC, s.id
  WITH c, a, less, reductions, collect({months: s.months, claims: i.claims})[0] AS first
  MATCH (c)-[:HAS_EVENT]->(later:Decision)
  OPTIONAL MATCH (later)-[:IMPOSED]->(t:Sentence)
  WHERE NOT coalesce(t.component, false) AND NOT coalesce(t.outcome, '') CONTAINS 'ban'
  WITH c, a, less, reductions, first, later, collect(t) + [later] AS bearers
  UNWIND bearers AS bearer
  OPTIONAL MATCH (bearer)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(m:Claim {predicate: 'months', polarity: 'affirmed'})
  WHERE m.retractedAt IS NULL AND m.modality IN ['asserted', 'alleged']
    AND ($known IS NULL OR coalesce(m.saidOn, m.recordedAt) <= $known)
    AND (later = a OR later.earliest >= a.earliest
         OR (toFloat(m.value) < first.months AND toFloat(m.value) > first.months - 24.0))
  WITH c, a, less, reductions, first, toFloat(m.value) AS stated, m.id AS id ORDER BY id
  WITH c, a, less, reductions, first, stated, collect(DISTINCT id) AS ids
  WITH c, a, less, reductions, first, collect({stated: stated, ids: ids}) AS ends
  UNWIND [o IN ends WHERE o.stated IS NOT NULL OR size(ends) = 1] AS end
  RETURN c, 'reduction' AS kind, a.date AS date, a.earliest AS earliest, a.latest AS latest, [first.months, less] AS terms,
         first.months - less AS computed, end.stated AS stated,
         CASE WHEN end.stated IS NULL THEN 'no term stated' WHEN end.stated = first.months - less THEN 'adds up'
              ELSE 'does not add up' END AS verdict, [first.claims, reductions, end.ids] AS claims
}
WITH c, kind, date, earliest, latest, terms, computed, stated, verdict, claims
WHERE $onFirst IS NULL OR coalesce(earliest, '0000') <= $onLast
MATCH (p:Person)-[:SUBJECT_OF]->(c)
WHERE (p.sensitivity IS NULL OR p.sensitivity IN $open)
RETURN c.id AS case, c.label AS label, p.id AS person, p.label AS name, kind, date, terms, computed, stated, verdict,
       CASE WHEN $onFirst IS NULL THEN null WHEN latest <= $onFirst THEN 'definitely' ELSE 'possibly' END AS certainty, claims
ORDER BY name, case, coalesce(earliest, '9999'), kind, stated
SKIP $skip LIMIT $limit
