// question: Remove the questions about local records.
// parameters: ids (of records)
// columns: none
UNWIND $ids AS id
MATCH (k:Candidate)
WHERE k.left = id OR k.right = id
DETACH DELETE k
