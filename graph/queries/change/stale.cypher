// question: Have the documents of a report projected again.
// parameters: report (id)
// columns: none
MATCH (d:Document {reportId: $report})
WHERE d.complete
SET d.projected = false
