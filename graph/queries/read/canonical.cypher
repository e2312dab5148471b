// question: Which thing was a report's record resolved as?
// parameters: id (of the record)
// columns: id (of the entity)
MATCH (:Record {id: $id})-[:RESOLVED_AS]->(e:Entity)
RETURN e.id AS id
LIMIT 1
