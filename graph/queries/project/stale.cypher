// question: Which complete documents are not in the graph yet?
// parameters: none
// columns: id, report, rescored
MATCH (d:Document {projected: false})
WHERE d.complete
RETURN d.id AS id, d.reportId AS report, coalesce(d.rescored, false) AS rescored
