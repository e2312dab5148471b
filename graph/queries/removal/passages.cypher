// question: Which passages has a report?
// parameters: report (id)
// columns: properties
MATCH (p:Passage {reportId: $report})
RETURN properties(p) AS properties
