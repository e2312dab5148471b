// rule: The parts of a sentence are not more, taken together or one by one, than the law lets them make
// reason: Terms served one after the other add up to the whole. Where a court lets terms run together or adds them in part,
//   the whole is at least the longest and at most the sum; texts that say so are left alone. A whole that is larger than
//   the sum, or smaller than a part, or smaller than the sum without a word on why, does not fit its parts.
// sentence: {who} was sentenced on {date} to {total} months in all, but the parts ({parts}) make {sum}.
// of: Person
// columns: key, who, date, total, parts, sum, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:SUBJECT_OF]->(c:Case)-[:HAS_EVENT]->(e:Decision {eventType: 'sentence'})-[i:IMPOSED]->(s:Sentence)
WHERE e.date IS NOT NULL AND s.months IS NOT NULL AND NOT coalesce(s.component, false)
  AND NOT coalesce(s.outcome, '') CONTAINS 'ban'
MATCH (c)-[:HAS_EVENT]->(d:Decision {eventType: 'sentence', date: e.date})-[j:IMPOSED]->(part:Sentence {component: true})
WHERE part.months IS NOT NULL AND NOT coalesce(part.outcome, '') CONTAINS 'ban'
  AND NOT coalesce(part.outcome, '') CONTAINS 'depriv'
WITH DISTINCT p, c, e, s, i.claims AS whole, part, j.claims AS share
ORDER BY part.months DESC, part.id
WITH p, c, e, s, whole, collect(part.months) AS parts, collect(share) AS shares
WHERE size(parts) > 1
WITH p, c, e, s, whole, parts, reduce(ids = [], share IN shares | ids + share) AS shares,
     reduce(sum = 0.0, m IN parts | sum + m) AS sum
WHERE s.months <> sum
UNWIND whole + shares AS id
MATCH (q:Claim {id: id})
WITH p, c, e, s, whole, parts, shares, sum, [word IN ['in part', 'partial', 'concurrent', 'simultaneous', 'enforceable',
     'absorb', 'merge', 'cumulat', 'run together'] WHERE toLower(q.quote) CONTAINS word] AS words
WITH p, c, e, s, whole, parts, shares, sum, max(size(words)) AS explained
WHERE s.months > sum OR s.months < parts[0] OR explained = 0
RETURN [c.id, s.id, e.date] AS key, p.label AS who, e.date AS date, s.months AS total, parts, sum,
       [{side: 'total', claims: whole}, {side: 'parts', claims: shares}] AS sides, [] AS impossible
ORDER BY key[0], key[1], total
