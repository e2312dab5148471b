// question: Note that a projection has begun to write.
// parameters: id
// columns: none
MERGE (:Projection {id: $id})
