// question: Withdraw claims that a report no longer makes; they stay, with the time.
// parameters: ids, now (ISO instant)
// columns: none
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.retractedAt = $now
