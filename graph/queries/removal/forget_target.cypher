// question: Forget of what a removal was, now that it has been done.
// parameters: id
// columns: none
MATCH (t:Tombstone {id: $id})
REMOVE t.target
