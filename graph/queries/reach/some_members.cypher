// question: Which two local records are these entities, among others?
// parameters: ids (of entities)
// columns: entity, record, name (of the record)
UNWIND $ids AS id
CALL (id) {
  MATCH (e:Entity {id: id})<-[:RESOLVED_AS]-(r:Record)
  RETURN r.id AS record, r.name AS name
  LIMIT 2
}
RETURN id AS entity, record, name
