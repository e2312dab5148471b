// question: Rank claims normal again that no rule finds impossible any more.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.rank = 'normal'
REMOVE c.rankReason
WITH c
MATCH (d:Document {id: c.documentId})
SET d.projected = false
