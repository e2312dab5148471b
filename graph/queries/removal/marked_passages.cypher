// question: Which passages are about to go?
// parameters: tombstone (id), limit
// columns: id
MATCH (p:Passage {removedBy: $tombstone})
RETURN p.id AS id
LIMIT $limit
