// question: What are these reports?
// parameters: ids
// columns: id, title, publisher, published, source, retractedAt, retractionReason
UNWIND $ids AS wanted
MATCH (r:Report {id: wanted})
RETURN r.id AS id, coalesce(r.title, r.name) AS title, r.publisher AS publisher, r.published AS published,
       r.source AS source, r.retractedAt AS retractedAt, r.retractionReason AS retractionReason
ORDER BY coalesce(r.published, ''), id
