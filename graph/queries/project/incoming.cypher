// question: Which records and reports lead to these entities?
// parameters: ids (of entities)
// columns: subject, type, object, properties
UNWIND $ids AS id
MATCH (o:Entity {id: id})<-[r:RESOLVED_AS|REPORTS_ON]-(s)
RETURN s.id AS subject, type(r) AS type, o.id AS object, properties(r) AS properties
