// question: Which claims name these local records, withdrawn ones included?
// parameters: ids (of records)
// columns: id, subject, predicate, object, value, polarity, modality, validFrom, validTo, confidence, rank, reportId,
// documentId, retractedAt
UNWIND $ids AS id
MATCH (c:Claim {object: id})
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value,
       c.polarity AS polarity, c.modality AS modality, c.validFrom AS validFrom, c.validTo AS validTo,
       c.confidence AS confidence, c.rank AS rank, c.reportId AS reportId, c.documentId AS documentId,
       c.retractedAt AS retractedAt
