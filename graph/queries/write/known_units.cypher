// question: Which units of a report are there?
// parameters: report (id)
// columns: id
MATCH (d:Document {reportId: $report})
MATCH (u:Unit)-[:IN_DOCUMENT]->(d)
RETURN DISTINCT u.id AS id
