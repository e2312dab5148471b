// question: Which claims are about to go?
// parameters: tombstone (id), limit
// columns: id
MATCH (c:Claim {removedBy: $tombstone})
RETURN c.id AS id
LIMIT $limit
