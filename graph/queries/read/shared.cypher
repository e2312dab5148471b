// question: Which provisions, organisations and facilities have several cases in common?
// parameters: limit (rows at most)
// columns: id, label, labels (of the thing), cases (case, label, claims)
CALL {
  MATCH (c:Case)-[u:CHARGED_UNDER|CONVICTED_UNDER|ALLEGES_LINK_TO]->(x:Entity)
  RETURN c, x, u.claims AS claims
  UNION ALL
  MATCH (c:Case)<-[:SUBJECT_OF]-(:Person)-[u:HELD_IN|MEMBER_OF]->(x:Entity)
  RETURN c, x, u.claims AS claims
}
WITH x, c, collect(claims) AS claims
ORDER BY c.label, c.id
WITH x, collect({case: c.id, label: c.label, claims: claims}) AS cases
WHERE size(cases) > 1
RETURN x.id AS id, x.label AS label, labels(x) AS labels, cases
ORDER BY size(cases) DESC, label, id
LIMIT $limit
