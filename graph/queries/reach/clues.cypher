// question: Under which clues are these local records compared?
// parameters: ids (of records)
// columns: id, clue, record
UNWIND $ids AS id
MATCH (k:Clue {recordId: id})
RETURN k.id AS id, k.clue AS clue, k.recordId AS record
