// question: Which claims has a rule ranked deprecated, and why?
// parameters: none
// columns: id, reason
MATCH (c:Claim {rank: 'deprecated'})
WHERE c.rankReason STARTS WITH 'rule '
RETURN c.id AS id, c.rankReason AS reason
