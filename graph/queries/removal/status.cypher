// question: Note how far a removal is.
// parameters: id, status
// columns: none
MATCH (t:Tombstone {id: $id})
SET t.status = $status
