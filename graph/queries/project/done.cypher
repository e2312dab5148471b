// question: Mark documents as projected.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (d:Document {id: id})
SET d.projected = true
REMOVE d.rescored
