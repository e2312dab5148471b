// question: Remove unfinished other versions of a report.
// parameters: report (id), document (id of the version that is being written)
// columns: none
MATCH (d:Document {reportId: $report})
WHERE d.id <> $document AND NOT coalesce(d.complete, false)
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(u:Unit)
WHERE NOT EXISTS { MATCH (u)-[:IN_DOCUMENT]->(o:Document) WHERE o.id <> d.id }
DETACH DELETE u, d
