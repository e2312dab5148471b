// rule: Who is already in custody is not arrested
// reason: An arrest comes before what is done with the person arrested: a hearing, a transfer, a stay in a facility. Of
//   two dates of one arrest, the later is impossible where such a thing is dated between them. A date that its own
//   sentence does not state was taken over from another, and rules nothing out.
// sentence: {what} of {who} is dated {right}, but {who} was in custody on {held} ({how}) already; {left} fits.
// of: Person
// columns: key, what, who, left, right, held, how, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})<-[:HAPPENED_TO]-(e:Event)
WHERE e.eventType IN ['arrest', 'detention']
MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'date'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.modality IN ['asserted', 'alleged']
  AND (c.rank <> 'deprecated' OR c.rankReason STARTS WITH 'rule ')
  AND c.earliest IS NOT NULL AND c.latest IS NOT NULL
WITH p, e, c.value AS value, c.earliest AS earliest, c.latest AS latest, c.id AS id,
     CASE WHEN c.quote CONTAINS left(c.earliest, 4)
            OR c.quote =~ ('(?s).*(^|[^0-9])0?' + toString(toInteger(right(c.earliest, 2))) + '([^0-9].*|$)') THEN 1 ELSE 0 END AS stated
ORDER BY id
WITH p, e, value, earliest, latest, max(stated) AS stated, collect(id) AS ids ORDER BY value
WITH p, e, collect({value: value, earliest: earliest, latest: latest, stated: stated, ids: ids}) AS dates
WHERE size(dates) > 1
UNWIND dates AS a
UNWIND dates AS b
WITH p, e, a, b WHERE a.latest < b.earliest AND b.stated = 1
MATCH (p)<-[:HAPPENED_TO]-(k:Event)
WHERE k.eventType IN ['hearing', 'transfer', 'indictment', 'ill_treatment', 'solitary_confinement']
  AND k.earliest >= a.earliest AND k.latest < b.earliest AND NOT coalesce(k.disputed, false)
MATCH (k)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(w:Claim {predicate: 'date'})
WHERE w.value = k.date AND w.retractedAt IS NULL AND w.polarity = 'affirmed'
WITH p, e, a, b, k, w.id AS witness ORDER BY witness
WITH p, e, a, b, k, collect(witness) AS witnesses ORDER BY k.earliest, k.id
WITH p, e, a, b, collect({held: k.date, how: k.eventType, ids: witnesses})[0] AS first
RETURN [e.id, a.value, b.value] AS key, e.eventType AS what, p.label AS who, a.value AS left, b.value AS right,
       first.held AS held, first.how AS how,
       [{side: b.value, claims: b.ids}, {side: 'custody', claims: first.ids}, {side: a.value, claims: a.ids}] AS sides,
       b.ids AS impossible
ORDER BY key[0], left, right
