// question: Is there this report?
// parameters: id
// columns: id
MATCH (r:Report {id: $id})
RETURN r.id AS id
