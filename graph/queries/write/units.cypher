// question: Write the units of a document.
// parameters: rows (properties of units)
// columns: none
UNWIND $rows AS row
MERGE (u:Unit {id: row.id})
SET u += row
WITH u, row
MATCH (d:Document {id: row.documentId})
MERGE (u)-[:IN_DOCUMENT]->(d)
