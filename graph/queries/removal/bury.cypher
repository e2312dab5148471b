// question: Write a tombstone.
// parameters: row (properties)
// columns: none
MERGE (t:Tombstone {id: $row.id})
SET t = $row
