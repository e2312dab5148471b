// question: Mark the local records that are about to go.
// parameters: ids, tombstone (id)
// columns: none
UNWIND $ids AS id
MATCH (r:Record {id: id})
SET r.removedBy = $tombstone
