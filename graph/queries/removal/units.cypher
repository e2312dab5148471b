// question: Which units has a report?
// parameters: report (id)
// columns: properties
MATCH (d:Document {reportId: $report})<-[:IN_DOCUMENT]-(u:Unit)
RETURN DISTINCT properties(u) AS properties
