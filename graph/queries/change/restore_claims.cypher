// question: Take back the withdrawal of the claims that went with their report.
// parameters: report (id)
// columns: claims
MATCH (c:Claim {reportId: $report})
WHERE c.retractedWith IS NOT NULL
REMOVE c.retractedAt, c.retractedWith
RETURN count(c) AS claims
