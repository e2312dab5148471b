// question: Take back the withdrawal of claims that are said again.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (c:Claim {id: id})
REMOVE c.retractedAt
