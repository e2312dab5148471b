// question: Which local records are compared under each of these clues? A few are enough.
// parameters: ids (clues), limit
// columns: clue, record
UNWIND $ids AS one
CALL (one) {
  MATCH (k:Clue {clue: one})
  RETURN k.recordId AS record
  LIMIT $limit
}
RETURN one AS clue, record
