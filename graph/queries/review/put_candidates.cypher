// question: Write candidates.
// parameters: rows (properties)
// columns: none
UNWIND $rows AS row
MERGE (k:Candidate {id: row.id})
SET k = row
