// question: Has another version of this report been written in whole?
// parameters: report (id), document (id)
// columns: versions
MATCH (d:Document)-[:VERSION_OF]->(:Report {id: $report})
WHERE d.id <> $document AND d.complete
RETURN count(d) AS versions
