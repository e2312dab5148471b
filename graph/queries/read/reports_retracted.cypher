// question: Which reports are retracted, since when and why?
// parameters: none
// columns: id, title, publisher, published, source, retractedAt, retractionReason
MATCH (r:Report)
WHERE r.retractedAt IS NOT NULL
RETURN r.id AS id, coalesce(r.title, r.name) AS title, r.publisher AS publisher, r.published AS published,
       r.source AS source, r.retractedAt AS retractedAt, r.retractionReason AS retractionReason
ORDER BY retractedAt, id
