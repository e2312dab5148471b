// question: Which cases share at least two of court, facility, provision, organisation, and a person in a role?
// parameters: case (id of one case, or null for all), hub (what more cases than this share is left out),
//   open (sensitivities that may show), onFirst, onLast (days that it is asked about, or null), known (what sorts behind
//   the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: left (case id), leftLabel, right (case id), rightLabel, count (of the kinds shared), shared (kind, id,
//   label), certainty (definitely or possibly so on the days, or null), claims (ids, nested)
CALL {
  MATCH (c:Case)-[u:TRIED_BY|CHARGED_UNDER|CONVICTED_UNDER|ALLEGES_LINK_TO|DEFENDED_BY|JUDGED_BY|PROSECUTED_BY|INVESTIGATED_BY]->(x:Entity)
  WHERE $onFirst IS NULL OR EXISTS { MATCH (c)-[:HAS_EVENT]->(e:Event) WHERE e.earliest <= $onLast }
  RETURN c, u, x, $onFirst IS NOT NULL AND EXISTS { MATCH (c)-[:HAS_EVENT]->(e:Event) WHERE e.latest <= $onFirst } AS sure
  UNION ALL
  MATCH (c:Case)<-[:SUBJECT_OF]-(:Person)-[u:HELD_IN|MEMBER_OF]->(x:Entity)
  WHERE $onFirst IS NULL OR (coalesce(u.startEarliest, '0000') <= $onLast AND coalesce(u.endLatest, '9999') >= $onFirst)
  RETURN c, u, x, coalesce(u.startLatest <= $onFirst AND u.endEarliest >= $onLast, false) AS sure
}
WITH c, u, x, sure
WHERE (x.sensitivity IS NULL OR x.sensitivity IN $open)
  AND ($known IS NULL OR EXISTS { UNWIND u.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
WITH x, c, sure, u.claims AS claims,
     CASE type(u) WHEN 'TRIED_BY' THEN 'court'
                  WHEN 'CHARGED_UNDER' THEN 'provision' WHEN 'CONVICTED_UNDER' THEN 'provision'
                  WHEN 'ALLEGES_LINK_TO' THEN 'organisation' WHEN 'MEMBER_OF' THEN 'organisation'
                  WHEN 'HELD_IN' THEN 'facility' WHEN 'DEFENDED_BY' THEN 'lawyer' WHEN 'JUDGED_BY' THEN 'judge'
                  WHEN 'PROSECUTED_BY' THEN 'prosecutor' ELSE 'investigator' END AS kind
WITH x, kind, c, max(CASE WHEN sure THEN 1 ELSE 0 END) AS sure, collect(claims) AS claims
ORDER BY c.id
WITH x, kind, collect({case: c, sure: sure, claims: claims}) AS holders
WHERE size(holders) > 1 AND size(holders) <= $hub
UNWIND holders AS a
UNWIND holders AS b
WITH x, kind, a, b
WHERE a.case.id < b.case.id AND ($case IS NULL OR a.case.id = $case OR b.case.id = $case)
WITH a.case AS left, b.case AS right, kind, x, CASE WHEN a.sure + b.sure = 2 THEN kind END AS surely,
     a.claims + b.claims AS claims
ORDER BY kind, x.label, x.id
WITH left, right, collect(DISTINCT kind) AS kinds, collect({kind: kind, id: x.id, label: x.label}) AS shared,
     collect(DISTINCT surely) AS certain, collect(claims) AS claims
WHERE size(kinds) > 1
RETURN left.id AS left, left.label AS leftLabel, right.id AS right, right.label AS rightLabel,
       size(kinds) AS count, shared,
       CASE WHEN $onFirst IS NULL THEN null WHEN size(certain) > 1 THEN 'definitely' ELSE 'possibly' END AS certainty,
       claims
ORDER BY count DESC, size(shared) DESC, leftLabel, rightLabel, left.id, right.id
SKIP $skip LIMIT $limit
