// question: Remove the clues of local records.
// parameters: ids (of records)
// columns: none
UNWIND $ids AS id
MATCH (k:Clue {recordId: id})
DELETE k
