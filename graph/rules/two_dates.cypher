// rule: An event happens once
// reason: Two dates that share no day cannot both be the date of one event. Neither the newest nor the most repeated
//   is right for that: what custody or other facts rule out, another rule says, and this one is then silent. Dates that
//   have nothing in common (not within 45 days, nor the same day of another year or another month) are more likely those of
//   two events that were taken for one, and are left alone, and so are two days near each other of what is done to a
//   prisoner again and again: an administrative detention and the remand after it, hearings, beatings. A date speaks only
//   where its own sentence states it: a day or a year that was completed from the sentences around it contradicts none. A
//   transfer has a departure and an arrival: see there.
// sentence: {what} of {who} is dated {left} and {right}, and it happened once.
// of: Event
// columns: key, what, who, left, right, sides, impossible
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'date'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.modality IN ['asserted', 'alleged']
  AND (c.rank <> 'deprecated' OR c.rankReason STARTS WITH 'rule ')
  AND c.earliest IS NOT NULL AND c.latest IS NOT NULL
WITH e, c.value AS value, c.earliest AS earliest, c.latest AS latest, c.id AS id,
     CASE WHEN c.quote CONTAINS left(c.earliest, 4) THEN 1 ELSE 0 END AS year,
     CASE WHEN c.quote =~ ('(?s).*(^|[^0-9])0?' + toString(toInteger(right(c.earliest, 2))) + '([^0-9].*|$)') THEN 1 ELSE 0 END AS day
ORDER BY id
WITH e, value, earliest, latest, collect(id) AS ids, max(year) AS year, max(day) AS day ORDER BY value
WITH e, collect({value: value, earliest: earliest, latest: latest, ids: ids, year: year = 1, stated: year + day > 0}) AS dates
WHERE size(dates) > 1
UNWIND dates AS a
UNWIND dates AS b
WITH e, a, b, a.earliest = a.latest AND b.earliest = b.latest AS days, a.stated AND b.stated AS stated,
     a.year AND b.year AS years, e.eventType IN ['detention', 'hearing', 'ill_treatment', 'solitary_confinement',
     'denial_of_access', 'other'] AS again
WHERE a.latest < b.earliest AND NOT (e.eventType = 'transfer'
  AND duration.inDays(date(a.latest), date(b.earliest)).days <= 45)
WITH e, a, b
WHERE (stated AND NOT again AND duration.inDays(date(a.latest), date(b.earliest)).days <= 45)
   OR (days AND years AND substring(a.earliest, 5) = substring(b.earliest, 5))
   OR (days AND stated AND NOT again AND left(a.earliest, 4) = left(b.earliest, 4)
       AND right(a.earliest, 2) = right(b.earliest, 2))
OPTIONAL MATCH (e)-[:HAPPENED_TO]->(p:Person)
WITH e, a, b, min(p.label) AS person
RETURN [e.id, a.value, b.value] AS key, e.eventType AS what, coalesce(person, 'nobody named') AS who,
       a.value AS left, b.value AS right,
       [{side: a.value, claims: a.ids}, {side: b.value, claims: b.ids}] AS sides, [] AS impossible
ORDER BY key[0], left, right
