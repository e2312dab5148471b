// question: What is known of one report?
// parameters: id
// columns: id, name, title, source, publisher, published, retracted_at, retraction_reason
MATCH (r:Report {id: $id})
RETURN r.id AS id, r.name AS name, r.title AS title, r.source AS source, r.publisher AS publisher, r.published AS published,
       r.retractedAt AS retracted_at, r.retractionReason AS retraction_reason
