// question: Is there this report, and has it been retracted?
// parameters: report (id)
// columns: id, at, reason
MATCH (r:Report {id: $report})
RETURN r.id AS id, r.retractedAt AS at, r.retractionReason AS reason
