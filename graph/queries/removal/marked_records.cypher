// question: Which local records are about to go?
// parameters: tombstone (id), limit
// columns: id
MATCH (r:Record {removedBy: $tombstone})
RETURN r.id AS id
LIMIT $limit
