// question: Which conflicts are recorded?
// parameters: none
// columns: id
MATCH (c:Conflict)
RETURN c.id AS id
