// question: Which local records are compared under these clues?
// parameters: ids (clues)
// columns: record
UNWIND $ids AS clue
MATCH (k:Clue {clue: clue})
RETURN k.recordId AS record
