// question: What do these claims say?
// parameters: ids (of claims)
// columns: id, subject, predicate, object, value, polarity, modality, validFrom, validTo, confidence, rank, reportId,
// documentId, retractedAt
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value,
       c.polarity AS polarity, c.modality AS modality, c.validFrom AS validFrom, c.validTo AS validTo,
       c.confidence AS confidence, c.rank AS rank, c.reportId AS reportId, c.documentId AS documentId,
       c.retractedAt AS retractedAt
