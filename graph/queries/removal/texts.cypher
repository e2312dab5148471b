// question: What do the passages of these reports say?
// parameters: reports (ids)
// columns: report, text
UNWIND $reports AS report
MATCH (p:Passage {reportId: report})
RETURN p.reportId AS report, p.text AS text
