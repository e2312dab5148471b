// question: Which words do claims stand on, and who published them?
// parameters: claims (their ids)
// columns: claim, predicate, quote, report, passage, start, end, polarity, modality, accordingTo, source, title,
// publisher, published
UNWIND $claims AS id
MATCH (c:Claim {id: id})
OPTIONAL MATCH (r:Report {id: c.reportId})
RETURN c.id AS claim, c.predicate AS predicate, c.quote AS quote, c.reportId AS report, c.passageId AS passage,
       c.start AS start, c.end AS end, c.polarity AS polarity, c.modality AS modality, c.accordingTo AS accordingTo,
       r.source AS source, r.title AS title, r.publisher AS publisher, r.published AS published
