// rule: The dead are not arrested
// reason: Arrest, trial, transfer and ill-treatment happen to the living. Judgments, charges and lists may come after death.
// sentence: {who} died on {left}, but {what} is dated {right}.
// of: Person
// columns: key, who, what, left, right, sides, impossible
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
MATCH (p)<-[h:HAPPENED_TO]-(e:Event)
WHERE e.earliest > last AND e.eventType IN ['arrest', 'detention', 'hearing', 'trial', 'transfer', 'release',
      'ill_treatment', 'solitary_confinement', 'denial_of_access']
RETURN [p.id, e.id, died] AS key, p.label AS who, e.eventType AS what, died AS left, e.date AS right,
       [{side: 'death', claims: deaths}, {side: 'event', claims: h.claims}] AS sides, [] AS impossible
ORDER BY key[0], key[1], left
