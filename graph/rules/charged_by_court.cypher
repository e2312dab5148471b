// rule: A court convicts, and a prosecutor charges
// reason: In a judgment `the court charged` stands for `convicted`: the charge was brought before, by another body. The
//   wording is read as such only where the same court's conviction or sentence of the same person is told; somebody who was
//   charged *at* a court, or by a prosecutor, is left alone.
// sentence: {court} is said to have charged {who}, whom it convicted or sentenced on {date}: a court convicts, and charges nobody.
// of: Person
// columns: key, court, who, date, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:SUBJECT_OF]->(c:Case)-[:HAS_EVENT]->(a:Event {eventType: 'charge'})-[:AT_COURT]->(k:Court)
MATCH (a)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(w:Claim {predicate: 'eventType'})
MATCH (x:Document {id: w.documentId})
WHERE x.complete AND w.retractedAt IS NULL AND w.polarity = 'affirmed'
  AND any(words IN ['court charged', 'court also charged', 'court has charged', 'tribunal charged', 'judge charged']
          WHERE toLower(w.quote) CONTAINS words)
WITH p, c, a, k, w.id AS claim ORDER BY claim
WITH p, c, a, k, collect(DISTINCT claim) AS charged
MATCH (c)-[h:HAS_EVENT]->(d:Decision)-[:AT_COURT]->(k)
WHERE d.eventType IN ['sentence', 'conviction']
  AND (a.earliest IS NULL OR d.earliest IS NULL OR (a.earliest <= d.latest AND a.latest >= d.earliest))
WITH p, a, k, charged, h, d ORDER BY d.eventType DESC, coalesce(d.earliest, '9999'), d.id
WITH p, a, k, charged, collect({date: coalesce(d.date, 'an unknown day'), claims: h.claims})[0] AS decision
RETURN [p.id, a.id, k.id] AS key, k.label AS court, p.label AS who, decision.date AS date,
       [{side: 'charged', claims: charged}, {side: 'decided', claims: decision.claims}] AS sides, [] AS impossible
ORDER BY key[0], key[1], court
