// question: What does the graph hold about one thing?
// parameters: id (of the entity)
// columns: id, label, labels, properties
MATCH (e:Entity {id: $id})
RETURN e.id AS id, e.label AS label, labels(e) AS labels, properties(e) AS properties
