// question: Remove what was judged about local records.
// parameters: ids (of records)
// columns: none
UNWIND $ids AS id
MATCH (j:Judgement)
WHERE j.left = id OR j.right = id
DETACH DELETE j
