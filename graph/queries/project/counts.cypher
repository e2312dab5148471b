// question: How many reports are there?
// parameters: none
// columns: reports
MATCH (r:Report)
RETURN count(r) AS reports
