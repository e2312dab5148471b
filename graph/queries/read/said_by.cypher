// question: Which of these claims had been said by a day?
// parameters: claims (ids), known (what sorts behind the moments of the day)
// columns: id
UNWIND $claims AS id
MATCH (c:Claim {id: id})
WHERE coalesce(c.saidOn, c.recordedAt) <= $known
RETURN c.id AS id
