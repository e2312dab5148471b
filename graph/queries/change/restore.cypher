// question: Take back the retraction of a report.
// parameters: report (id)
// columns: none
MATCH (r:Report {id: $report})
REMOVE r.retractedAt, r.retractionReason
