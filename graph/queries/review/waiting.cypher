// question: Which judgements and withdrawals has the graph yet to follow?
// parameters: none
// columns: id, left, right
MATCH (j:Judgement)
WHERE NOT j.projected
RETURN j.id AS id, j.left AS left, j.right AS right
