// question: What did a version of a report say more than those before it, and what did it no longer say?
// parameters: report (id), at (the instant at which the version was recorded)
// columns: id, made (false where it is no longer said), subject, predicate, object (name), value, quote
MATCH (c:Claim {reportId: $report})
WHERE (c.recordedAt = $at AND c.retractedAt IS NULL) OR (c.retractedAt = $at AND c.retractedWith IS NULL)
MATCH (s:Record {id: c.subject})
OPTIONAL MATCH (o:Record {id: c.object})
RETURN c.id AS id, c.retractedAt IS NULL AS made, s.name AS subject, c.predicate AS predicate, o.name AS object,
       c.value AS value, c.quote AS quote
ORDER BY made, c.start, id
