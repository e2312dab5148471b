// question: Mark a document complete: everything of it is written.
// parameters: document (id)
// columns: none
MATCH (d:Document {id: $document})
SET d.complete = true, d.projected = false
