// question: Which entities does the graph hold, a page at a time?
// parameters: after (id), limit
// columns: id, labels, properties
MATCH (e:Entity)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties
