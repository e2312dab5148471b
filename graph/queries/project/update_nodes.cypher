// question: Give entities the properties that their claims now yield.
// parameters: rows (id and properties)
// columns: none
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row.properties
