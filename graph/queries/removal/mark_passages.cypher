// question: Mark the passages that are about to go.
// parameters: ids, tombstone (id)
// columns: none
UNWIND $ids AS id
MATCH (p:Passage {id: id})
SET p.removedBy = $tombstone
