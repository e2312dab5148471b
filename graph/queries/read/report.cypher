// question: What is known of one report?
// parameters: id
// columns: id, name, title, source, publisher, published
MATCH (r:Report {id: $id})
RETURN r.id AS id, r.name AS name, r.title AS title, r.source AS source, r.publisher AS publisher, r.published AS published
