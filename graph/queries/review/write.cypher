// question: Record a judgement.
// parameters: row (properties)
// columns: none
MERGE (j:Judgement {id: $row.id})
SET j = $row
