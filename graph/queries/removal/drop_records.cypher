// question: Remove local records.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (r:Record {id: id})
DETACH DELETE r
