// question: What is a thing linked with?
// parameters: id (of the entity), relation (its type, or null for all), direction (out, in, or null for both),
// after (the last key that was seen, or ''), limit (rows at most)
// columns: key, relation, direction, other (id), label, labels (of the other), properties (of the link)
MATCH (e:Entity {id: $id})-[r]-(o:Entity)
WITH r, o, type(r) AS relation, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction
WHERE ($relation IS NULL OR relation = $relation) AND ($direction IS NULL OR direction = $direction)
WITH r, o, relation, direction,
     relation + '|' + direction + '|' + o.id + '|' + coalesce(r.validFrom, '') + '|' + coalesce(r.validTo, '') AS key
WHERE key > $after
RETURN key, relation, direction, o.id AS other, o.label AS label, labels(o) AS labels, properties(r) AS properties
ORDER BY key
LIMIT $limit
