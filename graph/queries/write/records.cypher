// question: Write the local records of a document.
// parameters: rows (properties of records)
// columns: none
UNWIND $rows AS row
MERGE (r:Record {id: row.id})
SET r = row
