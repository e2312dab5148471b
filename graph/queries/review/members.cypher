// question: Which entities are these records, and under which records are those known?
// parameters: ids (of records)
// columns: record, entity, label, labels (of the entity), members (ids of records)
UNWIND $ids AS id
MATCH (:Record {id: id})-[:RESOLVED_AS]->(e:Entity)
MATCH (e)<-[:RESOLVED_AS]-(m:Record)
RETURN id AS record, e.id AS entity, e.label AS label, labels(e) AS labels, collect(DISTINCT m.id) AS members
