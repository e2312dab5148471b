// question: What are these reports?
// parameters: ids
// columns: id, title, publisher, published, source
UNWIND $ids AS wanted
MATCH (r:Report {id: wanted})
RETURN r.id AS id, coalesce(r.title, r.name) AS title, r.publisher AS publisher, r.published AS published, r.source AS source
ORDER BY coalesce(r.published, ''), id
