// rule: The dead are not sentenced
// reason: A trial ends with the death of the accused. A judgment after death is one that the text has to call posthumous, and a
//   review of an older judgment for the family's sake is an appeal: both are left alone.
// sentence: {who} died on {left}, but was sentenced on {right}.
// of: Person
// columns: key, who, left, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})
OPTIONAL MATCH (p)<-[:HAPPENED_TO]-(death:Death)
WITH p, collect(death) + [p] AS told
UNWIND told AS x
MATCH (x)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim)
WHERE c.predicate IN ['deathDate', 'date'] AND c.latest IS NOT NULL AND c.retractedAt IS NULL
  AND c.polarity = 'affirmed' AND c.modality = 'asserted'
MATCH (d:Document {id: c.documentId})
WHERE d.complete
WITH p, c ORDER BY c.id
WITH p, c.value AS died, c.latest AS last, collect(c.id) AS deaths
MATCH (p)<-[h:HAPPENED_TO]-(e:Decision)
WHERE e.earliest > last AND e.eventType IN ['sentence', 'conviction']
UNWIND h.claims AS claim
MATCH (q:Claim {id: claim})
WITH p, died, deaths, e, h, max(CASE WHEN toLower(q.quote) CONTAINS 'posthum' THEN 1 ELSE 0 END) AS posthumous
WHERE posthumous = 0
RETURN [p.id, e.id, died] AS key, p.label AS who, died AS left, e.date AS right,
       [{side: 'death', claims: deaths}, {side: 'judgment', claims: h.claims}] AS sides, [] AS impossible
ORDER BY key[0], key[1], left
