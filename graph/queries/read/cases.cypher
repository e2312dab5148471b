// question: Which cases does the graph hold?
// parameters: limit (rows at most)
// columns: id, label, country, born (of its person), reports (how many it stands on)
MATCH (c:Case)
OPTIONAL MATCH (p:Person)-[:SUBJECT_OF]->(c)
WITH c, min(p.birthDate) AS born
RETURN c.id AS id, c.label AS label, c.country AS country, born, size(coalesce(c.reports, [])) AS reports
ORDER BY label, id
LIMIT $limit
