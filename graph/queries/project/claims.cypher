// question: Which live claims of complete documents do these reports make?
// parameters: reports (ids)
// columns: id, subject, predicate, object, value, polarity, modality, validFrom, validTo, confidence, rank, reportId
UNWIND $reports AS report
MATCH (c:Claim {reportId: report})
WHERE c.retractedAt IS NULL
MATCH (d:Document {id: c.documentId})
WHERE d.complete
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value,
       c.polarity AS polarity, c.modality AS modality, c.validFrom AS validFrom, c.validTo AS validTo,
       c.confidence AS confidence, c.rank AS rank, c.reportId AS reportId
