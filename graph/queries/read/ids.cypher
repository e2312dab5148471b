// question: Which ids begin so?
// parameters: begin (first characters), limit (rows at most)
// columns: id
MATCH (e:Entity)
WHERE e.id STARTS WITH $begin
RETURN e.id AS id
ORDER BY id
LIMIT $limit
