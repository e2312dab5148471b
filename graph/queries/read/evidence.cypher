// question: Which words do claims stand on, in which passage, and who published them?
// parameters: claims (their ids)
// columns: claim, predicate, quote, report, passage, start, end, polarity, modality, accordingTo, text, kind,
// occurrences (of the passage), source, title, publisher, published
UNWIND $claims AS id
MATCH (c:Claim {id: id})
OPTIONAL MATCH (r:Report {id: c.reportId})
OPTIONAL MATCH (p:Passage {id: c.passageId})
RETURN c.id AS claim, c.predicate AS predicate, c.quote AS quote, c.reportId AS report, c.passageId AS passage,
       c.start AS start, c.end AS end, c.polarity AS polarity, c.modality AS modality, c.accordingTo AS accordingTo,
       p.text AS text, p.kind AS kind, p.occurrences AS occurrences,
       r.source AS source, r.title AS title, r.publisher AS publisher, r.published AS published
