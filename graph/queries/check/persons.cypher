// question: Which persons are there?
// parameters: none
// columns: id
MATCH (n:Person)
RETURN n.id AS id
ORDER BY id
