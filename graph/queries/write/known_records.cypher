// question: Which local records of a report are there?
// parameters: report (id)
// columns: id
MATCH (r:Record {reportId: $report})
RETURN r.id AS id
