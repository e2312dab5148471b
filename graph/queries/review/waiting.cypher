// question: Which judgements and withdrawals has the graph yet to follow, and which reports know their records?
// parameters: none
// columns: id, left, right, reports (ids)
MATCH (j:Judgement)
WHERE NOT j.projected
OPTIONAL MATCH (l:Record {id: j.left})
OPTIONAL MATCH (r:Record {id: j.right})
RETURN j.id AS id, j.left AS left, j.right AS right, [l.reportId, r.reportId] AS reports
