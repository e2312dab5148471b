// question: Which documents are written in whole?
// parameters: none
// columns: id
MATCH (d:Document)
WHERE d.complete
RETURN d.id AS id
