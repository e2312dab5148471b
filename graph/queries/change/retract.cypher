// question: Withdraw a report, with the claims of it that live.
// parameters: report (id), reason, now (ISO instant)
// columns: none
MATCH (r:Report {id: $report})
SET r.retractedAt = $now, r.retractionReason = $reason
