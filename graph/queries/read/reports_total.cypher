// question: On how many reports does the graph stand?
// parameters: none
// columns: total
MATCH (r:Report)
RETURN count(r) AS total
