// question: Rank claims deprecated, and have their documents projected again.
// parameters: rows (id and reason)
// columns: none
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.rank = 'deprecated', c.rankReason = row.reason
WITH c
MATCH (d:Document {id: c.documentId})
SET d.projected = false
