// question: Remove clues.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (k:Clue {id: id})
DELETE k
