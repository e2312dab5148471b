// question: Which reports are there?
// parameters: none
// columns: id
MATCH (r:Report)
RETURN r.id AS id
ORDER BY id
