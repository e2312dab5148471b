// question: Which local records is a person?
// parameters: id (of the entity)
// columns: id (of a record), report
MATCH (:Person {id: $id})<-[:RESOLVED_AS]-(r:Record)
RETURN r.id AS id, r.reportId AS report
