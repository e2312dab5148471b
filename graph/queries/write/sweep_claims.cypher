// question: Remove the claims that only unfinished other versions of a report make.
// parameters: report (id), document (id of the version that is being written)
// columns: none
MATCH (d:Document {reportId: $report})
WHERE d.id <> $document AND NOT coalesce(d.complete, false)
MATCH (c:Claim {documentId: d.id})
DETACH DELETE c
