// question: Has a projection begun that has not ended?
// parameters: none
// columns: id
MATCH (p:Projection)
RETURN p.id AS id
