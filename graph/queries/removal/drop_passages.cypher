// question: Remove passages.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (p:Passage {id: id})
DETACH DELETE p
