// question: What is a person or a report called?
// parameters: id
// columns: label
OPTIONAL MATCH (p:Person {id: $id})
OPTIONAL MATCH (r:Report {id: $id})
RETURN coalesce(p.label, r.title, r.name) AS label
