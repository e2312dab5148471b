// question: What leads to these entities: other entities, records and reports?
// parameters: ids (of entities)
// columns: subject, type, object, properties
UNWIND $ids AS id
MATCH (o:Entity {id: id})<-[r]-(s)
RETURN s.id AS subject, type(r) AS type, o.id AS object, properties(r) AS properties
