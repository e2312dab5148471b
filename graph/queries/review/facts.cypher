// question: What do live claims say about these records, their cases and what happened to them?
// parameters: ids (of records)
// columns: record, predicate, value, object (name of what is named), claim, confidence, of_other (whether the
//   record is what the claim is about, and not its subject)
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim {subject: id})
  RETURN c
  UNION
  MATCH (s:Claim {subject: id})
  WHERE s.predicate = 'subjectOf'
  MATCH (c:Claim {subject: s.object})
  WHERE c.predicate <> 'hasEvent'
  RETURN c
  UNION
  MATCH (c:Claim {object: id})
  WHERE c.predicate <> 'subjectOf' AND c.predicate <> 'hasEvent'
  RETURN c
}
WITH id, c
WHERE c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.modality IN ['asserted', 'alleged']
OPTIONAL MATCH (o:Record {id: CASE WHEN c.object = id THEN c.subject ELSE c.object END})
RETURN DISTINCT id AS record, c.predicate AS predicate, c.value AS value, o.name AS object, c.id AS claim,
       c.confidence AS confidence, CASE WHEN c.object = id THEN true ELSE false END AS of_other
