// question: Which claims are deprecated, and why?
// parameters: none
// columns: id, reason
MATCH (c:Claim {rank: 'deprecated'})
RETURN c.id AS id, c.rankReason AS reason
