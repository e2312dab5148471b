// question: Which local records has a report?
// parameters: report (id)
// columns: properties
MATCH (r:Record {reportId: $report})
RETURN properties(r) AS properties
