// question: Note that the graph follows these judgements and withdrawals.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
SET j.projected = true
