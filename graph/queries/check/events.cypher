// question: Which events are there?
// parameters: none
// columns: id
MATCH (n:Event)
RETURN n.id AS id
ORDER BY id
