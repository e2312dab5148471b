// question: In which conflicts does a claim take part?
// parameters: id (of the claim)
// columns: id
MATCH (k:Conflict)-[:CITES]->(:Claim {id: $id})
RETURN k.id AS id
ORDER BY id
