// question: Which live claims of complete documents are there, a page at a time?
// parameters: after (id), limit
// columns: id, claim (properties)
MATCH (c:Claim)
WHERE c.id > $after AND c.retractedAt IS NULL
MATCH (d:Document {id: c.documentId})
WHERE d.complete
WITH c ORDER BY c.id LIMIT $limit
RETURN c.id AS id, c {.id, .subject, .predicate, .object, .value, .polarity, .modality, .validFrom, .validTo,
                      .confidence, .rank, .reportId} AS claim
