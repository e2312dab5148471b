// question: Which reports does the graph stand on?
// parameters: after (the last key that was seen, or ''), limit (rows at most)
// columns: key, id, title, publisher, published, source, retractedAt, retractionReason
MATCH (r:Report)
WITH r, coalesce(r.published, '') + '|' + r.id AS key
WHERE key > $after
RETURN key, r.id AS id, coalesce(r.title, r.name) AS title, r.publisher AS publisher, r.published AS published,
       r.source AS source, r.retractedAt AS retractedAt, r.retractionReason AS retractionReason
ORDER BY key
LIMIT $limit
