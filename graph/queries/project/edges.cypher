// question: Which relationships leave these entities?
// parameters: ids (of entities)
// columns: subject, type, object, properties
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r]->(o:Entity)
RETURN s.id AS subject, type(r) AS type, o.id AS object, properties(r) AS properties
