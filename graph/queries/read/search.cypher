// question: Which things have names like these words?
// parameters: indexes (names of the full-text indexes), words (a query of the index), kind (class, or null for all),
// limit (rows at most)
// columns: id, label, labels, names, country, reports (how many it stands on)
UNWIND $indexes AS index
CALL db.index.fulltext.queryNodes(index, $words) YIELD node, score
WITH node, score
WHERE $kind IS NULL OR $kind IN labels(node)
WITH node, max(score) AS best
RETURN node.id AS id, node.label AS label, labels(node) AS labels, node.name AS names, node.country AS country,
       size(coalesce(node.reports, [])) AS reports
ORDER BY best DESC, id
LIMIT $limit
