// question: Which claims did this report make so far, and which of them live?
// parameters: report (id)
// columns: id, retractedAt
MATCH (c:Claim {reportId: $report})
RETURN c.id AS id, c.retractedAt AS retractedAt
