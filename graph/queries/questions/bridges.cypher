// question: Which organisations and designations alone connect cases that share nothing else?
// parameters: hub (what more cases than this share is left out), open (sensitivities that may show), onFirst, onLast (days
//   that it is asked about, or null), known (what sorts behind the day by which it was said, or null), skip (rows to
//   pass over), limit (rows at most)
// columns: kind (organisation or designation), bridge (id), label, count (of the pairs of cases), pairs (left, leftLabel,
//   right, rightLabel), claims (ids, nested)
CALL {
  MATCH (c:Case)-[u:ALLEGES_LINK_TO]->(o:Organisation)
  RETURN c, u, o
  UNION ALL
  MATCH (c:Case)<-[:SUBJECT_OF]-(:Person)-[u:MEMBER_OF]->(o:Organisation)
  RETURN c, u, o
}
WITH c, u, o
WHERE (o.sensitivity IS NULL OR o.sensitivity IN $open)
  AND ($onFirst IS NULL OR EXISTS { MATCH (c)-[:HAS_EVENT]->(w:Event) WHERE w.earliest <= $onLast })
  AND ($known IS NULL OR EXISTS { UNWIND u.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
OPTIONAL MATCH (o)-[g:DESIGNATED_AS]->(n:Designation)
WHERE ($onFirst IS NULL OR coalesce(n.sinceEarliest, '0000') <= $onLast)
  AND ($known IS NULL OR EXISTS { UNWIND g.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
WITH c, u, o, [{kind: 'organisation', node: o, claims: u.claims}]
     + CASE WHEN n IS NULL THEN [] ELSE [{kind: 'designation', node: n, claims: u.claims + g.claims}] END AS ends
UNWIND ends AS tie
WITH tie.kind AS kind, tie.node AS x, c, collect(DISTINCT o.id) AS through, collect(tie.claims) AS claims
ORDER BY c.id
WITH kind, x, collect({case: c, through: through, claims: claims}) AS holders
WHERE size(holders) > 1 AND size(holders) <= $hub
UNWIND holders AS a
UNWIND holders AS b
WITH kind, x, a, b, a.case AS left, b.case AS right
WHERE left.id < right.id
  AND NOT EXISTS {
    MATCH (left)-[:TRIED_BY|CHARGED_UNDER|CONVICTED_UNDER|DEFENDED_BY|JUDGED_BY|PROSECUTED_BY|INVESTIGATED_BY|WITNESSED_BY]->(y:Entity)<-[:TRIED_BY|CHARGED_UNDER|CONVICTED_UNDER|DEFENDED_BY|JUDGED_BY|PROSECUTED_BY|INVESTIGATED_BY|WITNESSED_BY]-(right)
    RETURN y }
  AND NOT EXISTS {
    MATCH (left)<-[:SUBJECT_OF]-(:Person)-[:HELD_IN]->(y:Facility)<-[:HELD_IN]-(:Person)-[:SUBJECT_OF]->(right)
    RETURN y }
  AND NOT EXISTS {
    MATCH (left)-[:ALLEGES_LINK_TO|SUBJECT_OF|MEMBER_OF*1..2]-(y:Organisation)-[:ALLEGES_LINK_TO|SUBJECT_OF|MEMBER_OF*1..2]-(right)
    WHERE NOT y.id IN a.through
    RETURN y }
WITH kind, x, left, right, [a.claims, b.claims] AS claims
ORDER BY left.label, right.label
WITH kind, x, collect({left: left.id, leftLabel: left.label, right: right.id, rightLabel: right.label}) AS pairs,
     collect(claims) AS claims
RETURN kind, x.id AS bridge, x.label AS label, size(pairs) AS count, pairs, claims
ORDER BY count DESC, kind, label, bridge
SKIP $skip LIMIT $limit
