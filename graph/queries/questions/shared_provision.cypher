// question: Which persons were charged or convicted under the same provision, and at which stage?
// parameters: provision (id of one provision, or null for all), skip (rows to pass over), limit (rows at most)
// columns: provision (id), label (of the provision), count (of the cases), cases (case, label, person, name, stages),
//   claims (ids, nested)
MATCH (person:Person)-[:SUBJECT_OF]->(c:Case)-[u:CHARGED_UNDER|CONVICTED_UNDER]->(p:Provision)
WHERE $provision IS NULL OR p.id = $provision
WITH p, c, person, u
ORDER BY person.label, c.id, type(u)
WITH p, c, person, collect(DISTINCT type(u)) AS stages, collect(u.claims) AS claims
WITH p, collect({case: c.id, label: c.label, person: person.id, name: person.label, stages: stages}) AS cases,
     collect(claims) AS claims
WHERE size(cases) > 1
RETURN p.id AS provision, p.label AS label, size(cases) AS count, cases, claims
ORDER BY count DESC, label, provision
SKIP $skip LIMIT $limit
