// question: Remove claims.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (c:Claim {id: id})
DETACH DELETE c
