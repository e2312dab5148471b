// question: Which other versions of a report did a killed run leave unfinished?
// parameters: report (id), document (id of the version that is being written)
// columns: id
MATCH (d:Document {reportId: $report})
WHERE d.id <> $document AND NOT coalesce(d.complete, false)
RETURN d.id AS id
