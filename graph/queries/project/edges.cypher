// question: Which relationships leave the entities of a page?
// parameters: ids (of entities)
// columns: subject, type, object, properties
MATCH (s:Entity)-[r]->(o:Entity)
WHERE s.id IN $ids
RETURN s.id AS subject, type(r) AS type, o.id AS object, properties(r) AS properties
