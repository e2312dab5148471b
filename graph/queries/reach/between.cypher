// question: Which relationships lead from one entity to the other?
// parameters: rows (subject and object, ids of entities)
// columns: subject, type, object, properties
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})-[r]->(o:Entity)
WHERE o.id = row.object
RETURN s.id AS subject, type(r) AS type, o.id AS object, properties(r) AS properties
