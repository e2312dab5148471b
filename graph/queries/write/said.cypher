// question: Which claims does the store hold of a report, which are withdrawn, and which were written in whole?
// parameters: report (id)
// columns: id, retractedAt (null where it went with the report), confidence, complete (whether its document is)
MATCH (c:Claim {reportId: $report})
OPTIONAL MATCH (d:Document {id: c.documentId})
RETURN c.id AS id, CASE WHEN c.retractedWith IS NULL THEN c.retractedAt END AS retractedAt,
       c.confidence AS confidence, coalesce(d.complete, false) AS complete
