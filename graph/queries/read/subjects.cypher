// question: Whose case is this?
// parameters: id (of the case)
// columns: id, label, labels (of each person)
MATCH (p:Person)-[:SUBJECT_OF]->(:Case {id: $id})
RETURN p.id AS id, p.label AS label, labels(p) AS labels
ORDER BY id
