// question: Which organisations are there?
// parameters: none
// columns: id
MATCH (n:Organisation)
RETURN n.id AS id
ORDER BY id
