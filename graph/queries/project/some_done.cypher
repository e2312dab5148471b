// question: Is there a document that the graph has?
// parameters: none
// columns: id
MATCH (d:Document {projected: true})
RETURN d.id AS id
LIMIT 1
