// question: How are two persons connected, on the shortest way through what means something?
// parameters: left (person id), right (person id), open (sensitivities that a way may lead through), skip (rows to
//   pass over), limit (rows at most)
// columns: length (hops), nodes (id, label), steps (type, source, target), certainty (null: for a day see read/steps),
//   claims (ids, nested)
MATCH (a:Person {id: $left}), (b:Person {id: $right})
MATCH path = shortestPath((a)-[:SUBJECT_OF|CHARGED_UNDER|CONVICTED_UNDER|TRIED_BY|HELD_IN|MEMBER_OF|ALLEGES_LINK_TO|JUDGED_BY|PROSECUTED_BY|INVESTIGATED_BY*..8]-(b))
WHERE all(n IN nodes(path) WHERE n.sensitivity IS NULL OR n.sensitivity IN $open)
RETURN length(path) AS length,
       [n IN nodes(path) | {id: n.id, label: n.label}] AS nodes,
       [r IN relationships(path) | {type: type(r), source: startNode(r).id, target: endNode(r).id}] AS steps,
       null AS certainty, [r IN relationships(path) | r.claims] AS claims
SKIP $skip LIMIT $limit
