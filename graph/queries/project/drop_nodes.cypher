// question: Take entities out of the graph that no claim supports any more.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (e:Entity {id: id})
DETACH DELETE e
