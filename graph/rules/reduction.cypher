// rule: A term, less what was taken off it, is the term afterwards
// reason: A higher court that shortens a sentence by some months leaves the difference; the term that is stated after its
//   decision, by another court or as what is being served, is that difference. The term before it is the longest that a
//   judgment before it states.
// sentence: {who} was sentenced to {before} months and {reduced} were taken off on {date}, which leaves {left}; {after} are stated.
// of: Person
// columns: key, who, before, reduced, date, left, after, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:SUBJECT_OF]->(c:Case)-[:HAS_EVENT]->(a:Decision {eventType: 'appeal_decision'})
WHERE a.outcome CONTAINS 'reduced'
MATCH (a)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(r:Claim)
WHERE r.predicate IN ['outcome', 'eventType'] AND r.retractedAt IS NULL AND r.polarity = 'affirmed'
UNWIND [{n: 1, w: ['1 month', 'one month', 'a month']}, {n: 2, w: ['2 months', 'two months']},
        {n: 3, w: ['3 months', 'three months']}, {n: 4, w: ['4 months', 'four months']},
        {n: 5, w: ['5 months', 'five months']}, {n: 6, w: ['6 months', 'six months', 'half a year']},
        {n: 7, w: ['7 months', 'seven months']}, {n: 8, w: ['8 months', 'eight months']},
        {n: 9, w: ['9 months', 'nine months']}, {n: 10, w: ['10 months', 'ten months']},
        {n: 11, w: ['11 months', 'eleven months']}, {n: 12, w: ['1 year', 'one year', 'a year', '12 months']},
        {n: 18, w: ['18 months', 'eighteen months', 'a year and a half']}, {n: 24, w: ['2 years', 'two years']}] AS size
WITH p, c, a, r, size, toLower(r.quote) AS quote
WHERE any(word IN size.w WHERE quote CONTAINS 'by ' + word OR quote CONTAINS 'by only ' + word
          OR quote CONTAINS 'by just ' + word)
WITH p, c, a, size.n AS reduced, r.id AS id ORDER BY id
WITH p, c, a, reduced, collect(DISTINCT id) AS reductions
MATCH (c)-[:HAS_EVENT]->(e:Decision {eventType: 'sentence'})-[i:IMPOSED]->(s:Sentence)
WHERE s.months IS NOT NULL AND NOT coalesce(s.component, false) AND NOT coalesce(s.outcome, '') CONTAINS 'ban'
  AND e.latest <= coalesce(a.earliest, '9999')
WITH p, c, a, reduced, reductions, s, i ORDER BY s.months DESC, s.id
WITH p, c, a, reduced, reductions, collect({months: s.months, claims: i.claims})[0] AS first
MATCH (c)-[:HAS_EVENT]->(later:Decision)
OPTIONAL MATCH (later)-[:IMPOSED]->(t:Sentence)
WHERE NOT coalesce(t.component, false) AND NOT coalesce(t.outcome, '') CONTAINS 'ban'
WITH p, a, reduced, reductions, first, later, collect(t) + [later] AS bearers
UNWIND bearers AS bearer
MATCH (bearer)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(m:Claim {predicate: 'months'})
MATCH (d:Document {id: m.documentId})
WHERE d.complete AND m.retractedAt IS NULL AND m.polarity = 'affirmed' AND m.modality IN ['asserted', 'alleged']
  AND toFloat(m.value) <> first.months - reduced
  AND (later = a OR later.earliest >= a.earliest
       OR (toFloat(m.value) < first.months AND toFloat(m.value) > first.months - 24.0))
WITH p, a, reduced, reductions, first, toFloat(m.value) AS after, m.id AS id ORDER BY id
WITH p, a, reduced, reductions, first, after, collect(DISTINCT id) AS ids
RETURN [a.id, toString(first.months), toString(reduced), toString(after)] AS key, p.label AS who, first.months AS before,
       reduced, coalesce(a.date, 'an unknown day') AS date, first.months - reduced AS left, after,
       [{side: 'before', claims: first.claims}, {side: 'reduction', claims: reductions}, {side: 'after', claims: ids}]
         AS sides, [] AS impossible
ORDER BY key[0], after
