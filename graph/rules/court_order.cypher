// rule: A higher court decides after the lower one
// reason: A supreme court or a court of cassation reviews what a court of appeal has decided. Its decision on the term cannot
//   be older than every such decision in the case. Where a decision was overturned the case goes round again, and decisions
//   that touch no term may be about remand: both are left alone.
// sentence: {high} decided on the sentence of {who} on {left}, before {low} did, on {right}.
// of: Person
// columns: key, high, who, low, left, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:SUBJECT_OF]->(c:Case)-[h:HAS_EVENT]->(a:Decision {eventType: 'appeal_decision'})-[:AT_COURT]->(k:Court)
WHERE a.latest IS NOT NULL AND (toLower(k.label) CONTAINS 'supreme' OR toLower(k.label) CONTAINS 'cassation')
  AND (a.months IS NOT NULL OR a.outcome IN ['upheld', 'reduced', 'increased'])
  AND NOT EXISTS {
    MATCH (c)-[:HAS_EVENT]->(o:Decision) WHERE o.outcome CONTAINS 'overturned' OR o.outcome CONTAINS 'quashed' RETURN o
  }
MATCH (c)-[g:HAS_EVENT]->(b:Decision {eventType: 'appeal_decision'})-[:AT_COURT]->(l:Court)
WHERE toLower(l.label) CONTAINS 'appeal' AND NOT toLower(l.label) CONTAINS 'supreme' AND b.earliest > a.latest
  AND (b.months IS NOT NULL OR b.outcome IN ['upheld', 'reduced', 'increased'])
  AND NOT EXISTS {
    MATCH (c)-[:HAS_EVENT]->(n:Decision {eventType: 'appeal_decision'})-[:AT_COURT]->(m:Court)
    WHERE toLower(m.label) CONTAINS 'appeal' AND NOT toLower(m.label) CONTAINS 'supreme'
      AND (n.earliest IS NULL OR n.earliest <= a.latest) RETURN n
  }
RETURN [c.id, a.id, b.id] AS key, k.label AS high, p.label AS who, l.label AS low, a.date AS left, b.date AS right,
       [{side: 'higher', claims: h.claims}, {side: 'lower', claims: g.claims}] AS sides, [] AS impossible
ORDER BY key[0], key[1], key[2]
