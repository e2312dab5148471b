// question: Remove candidates that the records no longer raise.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (k:Candidate {id: id})
DELETE k
