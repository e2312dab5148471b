// question: Under which ids do reports know a thing?
// parameters: id (of the entity), limit (rows at most)
// columns: id (of the record)
MATCH (r:Record)-[:RESOLVED_AS]->(:Entity {id: $id})
RETURN r.id AS id
ORDER BY id
LIMIT $limit
