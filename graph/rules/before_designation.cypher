// rule: Nobody is punished for a link to a body before it is listed
// reason: A ban applies from the day of the listing (nullum crimen sine lege). Proceedings over a link to a body, or conduct for
//   it, that are dated wholly before its earliest listing rest on something that was not yet so, or a date is wrong. A listing
//   without a date, and one of another country while one without a date remains, say nothing.
// sentence: {what} of {who} over a link to {body} is dated {left}, before {body} was listed ({listing}, {right}).
// of: Person
// columns: key, what, who, body, left, listing, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:SUBJECT_OF]->(c:Case)-[l:ALLEGES_LINK_TO]->(o)-[g:DESIGNATED_AS]->(n:Designation)
WHERE n.sinceEarliest IS NOT NULL
WITH p, c, l, o, g, n ORDER BY n.sinceEarliest, n.id
WITH p, c, l, o, collect({node: n, first: n.sinceEarliest, said: n.since, name: n.designation, claims: g.claims})[0] AS listed
WHERE NOT EXISTS { MATCH (o)-[:DESIGNATED_AS]->(m:Designation) WHERE m.sinceEarliest IS NULL RETURN m }
MATCH (c)-[h:HAS_EVENT]->(e:Event)
WHERE e.latest < listed.first AND (e.eventType IN ['arrest', 'charge', 'indictment', 'conviction', 'sentence']
      OR (e.eventType = 'other' AND EXISTS { MATCH (e)-[:CONCERNS]->(o) }))
WITH p, c, l, o, listed, h, e ORDER BY e.latest, e.id
WITH p, c, l, o, listed, collect({id: e.id, what: e.eventType, date: e.date, claims: h.claims})[0] AS first
RETURN [c.id, o.id, first.id] AS key, first.what AS what, p.label AS who, o.label AS body, first.date AS left,
       coalesce(listed.name, 'listing') AS listing, listed.said AS right,
       [{side: 'event', claims: first.claims}, {side: 'link', claims: l.claims}, {side: 'listing', claims: listed.claims}]
         AS sides, [] AS impossible
ORDER BY key[0], key[1], key[2]
