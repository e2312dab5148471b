// question: Take back conflicts that no rule finds any more.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (c:Conflict {id: id})
DETACH DELETE c
