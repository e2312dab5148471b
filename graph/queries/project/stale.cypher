// question: Which complete documents are not in the graph yet?
// parameters: none
// columns: id
MATCH (d:Document)
WHERE d.complete AND NOT coalesce(d.projected, false)
RETURN d.id AS id
