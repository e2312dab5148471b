// question: Which passages of a report are there?
// parameters: report (id)
// columns: id
MATCH (p:Passage {reportId: $report})
RETURN p.id AS id
