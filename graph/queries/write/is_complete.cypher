// question: Is a document with these bytes written in whole?
// parameters: document (id)
// columns: complete
MATCH (d:Document {id: $document})
RETURN coalesce(d.complete, false) AS complete
