// question: Which records and reports lead to the entities of a page?
// parameters: ids (of entities)
// columns: subject, type, object, properties
MATCH (o:Entity)<-[r:RESOLVED_AS|REPORTS_ON]-(s)
WHERE o.id IN $ids
RETURN s.id AS subject, type(r) AS type, o.id AS object, properties(r) AS properties
