// question: Which cases does a report tell of?
// parameters: id (of the report), limit (rows at most)
// columns: id, label, labels
MATCH (:Report {id: $id})-[:REPORTS_ON]->(c:Case)
RETURN c.id AS id, c.label AS label, labels(c) AS labels
ORDER BY label, id
LIMIT $limit
