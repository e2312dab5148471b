// question: How many links of each relation does a thing have?
// parameters: id (of the entity)
// columns: relation, direction (out or in), count
MATCH (e:Entity {id: $id})-[r]-(:Entity)
WITH type(r) AS relation, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction
RETURN relation, direction, count(*) AS count
ORDER BY relation, direction
