// question: What are these entities now?
// parameters: ids (of entities)
// columns: id, labels, properties
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties
