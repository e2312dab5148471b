// question: Which entities are these local records now?
// parameters: ids (of records)
// columns: record, entity, labels (of the entity)
UNWIND $ids AS id
MATCH (r:Record {id: id})-[:RESOLVED_AS]->(e:Entity)
RETURN r.id AS record, e.id AS entity, labels(e) AS labels
