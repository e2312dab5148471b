// question: Which cases share at least two of court, facility, provision, organisation, and a person in a role?
// parameters: case (id of one case, or null for all), hub (what more cases than this share is left out),
//   open (sensitivities that may show), skip (rows to pass over), limit (rows at most)
// columns: left (case id), leftLabel, right (case id), rightLabel, count (of the kinds shared), shared (kind, id,
//   label), claims (ids, nested)
CALL {
  MATCH (c:Case)-[u:TRIED_BY|CHARGED_UNDER|CONVICTED_UNDER|ALLEGES_LINK_TO|DEFENDED_BY|JUDGED_BY|PROSECUTED_BY|INVESTIGATED_BY]->(x:Entity)
  RETURN c, x, type(u) AS tie, u.claims AS claims
  UNION ALL
  MATCH (c:Case)<-[:SUBJECT_OF]-(:Person)-[u:HELD_IN|MEMBER_OF]->(x:Entity)
  RETURN c, x, type(u) AS tie, u.claims AS claims
}
WITH x, c, tie, claims
WHERE x.sensitivity IS NULL OR x.sensitivity IN $open
WITH x, c,
     CASE tie WHEN 'TRIED_BY' THEN 'court'
              WHEN 'CHARGED_UNDER' THEN 'provision' WHEN 'CONVICTED_UNDER' THEN 'provision'
              WHEN 'ALLEGES_LINK_TO' THEN 'organisation' WHEN 'MEMBER_OF' THEN 'organisation'
              WHEN 'HELD_IN' THEN 'facility' WHEN 'DEFENDED_BY' THEN 'lawyer' WHEN 'JUDGED_BY' THEN 'judge'
              WHEN 'PROSECUTED_BY' THEN 'prosecutor' ELSE 'investigator' END AS kind,
     claims
WITH x, kind, c, collect(claims) AS claims
ORDER BY c.id
WITH x, kind, collect({case: c, claims: claims}) AS holders
WHERE size(holders) > 1 AND size(holders) <= $hub
UNWIND holders AS a
UNWIND holders AS b
WITH x, kind, a, b
WHERE a.case.id < b.case.id AND ($case IS NULL OR a.case.id = $case OR b.case.id = $case)
WITH a.case AS left, b.case AS right, kind, x, a.claims + b.claims AS claims
ORDER BY kind, x.label, x.id
WITH left, right, collect(DISTINCT kind) AS kinds, collect({kind: kind, id: x.id, label: x.label}) AS shared,
     collect(claims) AS claims
WHERE size(kinds) > 1
RETURN left.id AS left, left.label AS leftLabel, right.id AS right, right.label AS rightLabel,
       size(kinds) AS count, shared, claims
ORDER BY count DESC, size(shared) DESC, leftLabel, rightLabel, left.id, right.id
SKIP $skip LIMIT $limit
