// question: How many cases does a report tell of?
// parameters: id (of the report)
// columns: total
MATCH (:Report {id: $id})-[:REPORTS_ON]->(c:Case)
RETURN count(c) AS total
