// rule: A transfer between two dates is one journey
// reason: A prisoner leaves one place before coming to the next, and a convoy may take weeks. Two dates of one transfer that
//   are at most 45 days apart fit together when the earlier is that of the departure and the later that of the arrival; a
//   source that gives both for the same of the two is wrong once. Nothing here decides it. A transfer that was ordered or
//   is planned is none yet, and a date that its sentence does not state is no statement.
// sentence: {what} of {who} is dated {left} and {right}: both can be right if {who} left on the first and arrived on the second.
// of: Event
// columns: key, what, who, left, right, sides, impossible
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'date'})
MATCH (d:Document {id: c.documentId})
WHERE e.eventType = 'transfer' AND d.complete AND c.retractedAt IS NULL AND c.polarity = 'affirmed'
  AND c.modality IN ['asserted', 'alleged'] AND (c.rank <> 'deprecated' OR c.rankReason STARTS WITH 'rule ')
  AND c.earliest IS NOT NULL AND c.latest IS NOT NULL
  AND (c.quote CONTAINS left(c.earliest, 4)
       OR c.quote =~ ('(?s).*(^|[^0-9])0?' + toString(toInteger(right(c.earliest, 2))) + '([^0-9].*|$)'))
WITH e, c.value AS value, c.earliest AS earliest, c.latest AS latest, c.id AS id ORDER BY id
WITH e, value, earliest, latest, collect(id) AS ids ORDER BY value
WITH e, collect({value: value, earliest: earliest, latest: latest, ids: ids}) AS dates
WHERE size(dates) > 1
UNWIND dates AS a
UNWIND dates AS b
WITH e, a, b WHERE a.latest < b.earliest AND duration.inDays(date(a.latest), date(b.earliest)).days <= 45
OPTIONAL MATCH (e)-[:HAPPENED_TO]->(p:Person)
WITH e, a, b, min(p.label) AS person
RETURN [e.id, a.value, b.value] AS key, e.eventType AS what, coalesce(person, 'somebody') AS who,
       a.value AS left, b.value AS right,
       [{side: a.value, claims: a.ids}, {side: b.value, claims: b.ids}] AS sides, [] AS impossible
ORDER BY key[0], left, right
