// question: Which live claims do these reports make, in any version?
// parameters: reports (ids)
// columns: id, subject, predicate, object, value, polarity, modality, validFrom, validTo, confidence, rank, reportId,
// documentId
UNWIND $reports AS report
MATCH (c:Claim {reportId: report})
WHERE c.retractedAt IS NULL
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value,
       c.polarity AS polarity, c.modality AS modality, c.validFrom AS validFrom, c.validTo AS validTo,
       c.confidence AS confidence, c.rank AS rank, c.reportId AS reportId, c.documentId AS documentId
