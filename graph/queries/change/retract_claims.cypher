// question: Withdraw the claims of a report that live, and note that they went with it.
// parameters: report (id), now (ISO instant)
// columns: claims
MATCH (c:Claim {reportId: $report})
WHERE c.retractedAt IS NULL
SET c.retractedAt = $now, c.retractedWith = $report
RETURN count(c) AS claims
