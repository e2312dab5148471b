// question: Add clues.
// parameters: rows (id, clue, recordId)
// columns: none
UNWIND $rows AS row
MERGE (k:Clue {id: row.id})
SET k = row
