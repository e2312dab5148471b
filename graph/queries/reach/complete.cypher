// question: Which of these documents are written in whole?
// parameters: ids (of documents)
// columns: id
UNWIND $ids AS id
MATCH (d:Document {id: id})
WHERE d.complete
RETURN d.id AS id
