// question: Which persons were charged or convicted under the same provision, and at which stage?
// parameters: provision (id of one provision, or null for all), onFirst, onLast (days that it is asked about, or null),
//   known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: provision (id), label (of the provision), count (of the cases), cases (case, label, person, name, stages,
//   certainty), claims (ids, nested)
MATCH (person:Person)-[:SUBJECT_OF]->(c:Case)-[u:CHARGED_UNDER|CONVICTED_UNDER]->(p:Provision)
WHERE ($provision IS NULL OR p.id = $provision)
  AND ($known IS NULL OR EXISTS { UNWIND u.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
WITH p, c, person, u,
     CASE type(u) WHEN 'CONVICTED_UNDER' THEN ['conviction', 'sentence', 'appeal_decision']
                  ELSE ['charge', 'indictment', 'trial', 'conviction', 'sentence', 'acquittal', 'appeal_decision']
     END AS steps
WITH p, c, person, u,
     CASE WHEN $onFirst IS NULL THEN null
          WHEN EXISTS { MATCH (c)-[:HAS_EVENT]->(e:Event) WHERE e.eventType IN steps AND e.latest <= $onFirst }
            THEN 'definitely'
          WHEN EXISTS { MATCH (c)-[:HAS_EVENT]->(e:Event) WHERE e.eventType IN steps AND e.earliest > $onLast }
            AND NOT EXISTS { MATCH (c)-[:HAS_EVENT]->(e:Event)
                             WHERE e.eventType IN steps AND coalesce(e.earliest, '0000') <= $onLast }
            THEN 'not yet'
          ELSE 'possibly' END AS certainty
WHERE certainty IS NULL OR certainty <> 'not yet'
WITH p, c, person, u, certainty
ORDER BY person.label, c.id, type(u)
WITH p, c, person, collect(DISTINCT type(u)) AS stages, min(certainty) AS certainty, collect(u.claims) AS claims
WITH p, collect({case: c.id, label: c.label, person: person.id, name: person.label, stages: stages,
                 certainty: certainty}) AS cases, collect(claims) AS claims
WHERE size(cases) > 1
RETURN p.id AS provision, p.label AS label, size(cases) AS count, cases, claims
ORDER BY count DESC, label, provision
SKIP $skip LIMIT $limit
