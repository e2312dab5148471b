// question: Which versions has a report?
// parameters: report (id)
// columns: id
MATCH (d:Document {reportId: $report})
RETURN d.id AS id
