// question: What is a report?
// parameters: report (id)
// columns: properties
MATCH (r:Report {id: $report})
RETURN properties(r) AS properties
