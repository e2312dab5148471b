// question: Note that a projection has ended.
// parameters: id
// columns: none
MATCH (p:Projection {id: $id})
DELETE p
