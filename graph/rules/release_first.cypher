// rule: Nobody is released before being detained
// reason: A release ends a detention. Where everything known of a person's detention is dated, and all of it after the
//   release, one of the dates is wrong or an earlier detention is not told. An undated arrest, sentence or stay speaks
//   for an earlier one, and then nothing is concluded. Who is let go
//   after questioning need not have been detained.
// sentence: {who} was released on {left}, before the first detention that is known, on {right}.
// of: Person
// columns: key, who, left, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})<-[h:HAPPENED_TO]-(r:Release)
WHERE r.latest IS NOT NULL AND NOT EXISTS {
  MATCH (r)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(q:Claim)
  WHERE any(word IN ['question', 'summon', 'interrogat'] WHERE toLower(q.quote) CONTAINS word) RETURN q
}
MATCH (p)<-[:HAPPENED_TO]-(e:Event)
WHERE e.eventType IN ['arrest', 'detention', 'sentence', 'transfer', 'hearing', 'trial', 'conviction',
      'solitary_confinement']
WITH p, h, r, collect(e) AS held, min(e.earliest) AS first
WHERE all(e IN held WHERE e.earliest IS NOT NULL) AND r.latest < first AND NOT EXISTS {
  MATCH (p)-[s:HELD_IN]->(:Facility)
  WHERE coalesce(s.startEarliest, s.startLatest, '0000') <= r.latest
}
MATCH (p)<-[g:HAPPENED_TO]-(e:Event)
WHERE e.earliest = first AND e IN held
WITH p, h, r, g, e ORDER BY e.id
WITH p, h, r, collect({claims: g.claims, date: e.date})[0] AS begins
RETURN [p.id, r.id] AS key, p.label AS who, r.date AS left, begins.date AS right,
       [{side: 'release', claims: h.claims}, {side: 'detention', claims: begins.claims}] AS sides, [] AS impossible
ORDER BY key[0], key[1]
