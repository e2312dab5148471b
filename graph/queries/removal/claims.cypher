// question: Which claims does a report make, withdrawn ones included?
// parameters: report (id)
// columns: properties
MATCH (c:Claim {reportId: $report})
RETURN properties(c) AS properties
