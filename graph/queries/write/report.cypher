// question: Write a report and one version of it, which is not complete yet.
// parameters: report (properties), document (properties)
// columns: none
MERGE (r:Report {id: $report.id})
SET r += $report
MERGE (d:Document {id: $document.id})
SET d += $document, d.complete = false, d.projected = false
MERGE (d)-[:VERSION_OF]->(r)
