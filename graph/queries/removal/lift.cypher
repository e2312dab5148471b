// question: Take a tombstone away.
// parameters: id
// columns: none
MATCH (t:Tombstone {id: $id})
DELETE t
