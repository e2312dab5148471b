// question: Which local records are these entities?
// parameters: ids (of entities)
// columns: id (of a record)
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:RESOLVED_AS]-(r:Record)
RETURN r.id AS id
