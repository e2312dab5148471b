// question: How many conflicts are there?
// parameters: none
// columns: total
MATCH (k:Conflict)
RETURN count(k) AS total
