// question: Give a report the properties that it keeps; null takes one away.
// parameters: report (id), properties
// columns: none
MATCH (r:Report {id: $report})
SET r += $properties
