// question: Which entities does the graph hold?
// parameters: none
// columns: id, labels, properties
MATCH (e:Entity)
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties
