// question: Which things do the subject and the object of a claim stand for?
// parameters: ids (of the records)
// columns: record, name, kind, id, label, labels (of the entity, null when it has none)
UNWIND $ids AS wanted
MATCH (r:Record {id: wanted})
OPTIONAL MATCH (r)-[:RESOLVED_AS]->(e:Entity)
RETURN r.id AS record, r.name AS name, r.kind AS kind, e.id AS id, e.label AS label, labels(e) AS labels
