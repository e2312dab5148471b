// question: Write the passages of a document.
// parameters: rows (properties of passages), document (id)
// columns: none
MATCH (d:Document {id: $document})
UNWIND $rows AS row
MERGE (p:Passage {id: row.id})
SET p = row
MERGE (p)<-[:HAS_PASSAGE]-(d)
