// question: Write the units of a document.
// parameters: rows (properties of units), document (id)
// columns: none
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MERGE (u:Unit {id: row.id})
SET u = row
MERGE (u)-[:IN_DOCUMENT]->(d)
