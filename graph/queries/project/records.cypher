// question: Which local records are there, a page at a time?
// parameters: after (id), limit
// columns: id, record (properties)
MATCH (r:Record)
WHERE r.id > $after
WITH r ORDER BY r.id LIMIT $limit
RETURN r.id AS id, r {.id, .kind, .name, .block, .context, .unitId} AS record
