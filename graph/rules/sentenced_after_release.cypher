// rule: A case that has ended with a release does not go on to a sentence
// reason: A pardon, an amnesty, an acquittal or a served term ends the proceedings. A first sentence after it, with no new
//   arrest, detention or charge told since, and none undated, does not follow. Whoever is on bail or under house arrest is
//   still on trial, and left alone.
// sentence: {who} was released on {left} ({how}), but was sentenced on {right} without a new arrest or charge.
// of: Person
// columns: key, who, left, how, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})<-[h:HAPPENED_TO]-(r:Release)
WHERE r.latest IS NOT NULL
UNWIND h.claims AS claim
MATCH (q:Claim {id: claim})
WITH p, h, r, [word IN ['pardon', 'amnest', 'acquit', 'served his', 'served her', 'completed his', 'completed her',
     'serving his full', 'serving her full'] WHERE toLower(q.quote) CONTAINS word] AS words
WHERE size(words) > 0
WITH p, h, r, min(words[0]) AS how
MATCH (p)-[:SUBJECT_OF]->(c:Case)-[g:HAS_EVENT]->(s:Decision {eventType: 'sentence'})
WHERE s.earliest > r.latest AND NOT EXISTS {
  MATCH (p)<-[:HAPPENED_TO]-(e:Event)
  WHERE e.eventType IN ['arrest', 'detention', 'charge', 'indictment', 'raid', 'trial', 'hearing']
    AND (e.latest IS NULL OR (e.latest >= r.latest AND e.earliest <= s.latest))
  RETURN e
}
RETURN [p.id, r.id, s.id] AS key, p.label AS who, r.date AS left, how, s.date AS right,
       [{side: 'release', claims: h.claims}, {side: 'sentence', claims: g.claims}] AS sides, [] AS impossible
ORDER BY key[0], key[1], key[2]
