// rule: Nothing happens to a person who is not born
// reason: A birth comes before everything else in a life, death included.
// sentence: {who} was born in {left}, but {what} is dated {right}.
// of: Person
// columns: key, who, what, left, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'birthDate'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.earliest IS NOT NULL AND c.retractedAt IS NULL AND c.polarity = 'affirmed'
WITH p, c.value AS born, c.earliest AS first, c.id AS id ORDER BY id
WITH p, born, first, collect(id) AS births
OPTIONAL MATCH (p)<-[:HAPPENED_TO]-(e:Event)
WITH p, born, first, births, collect(e) + [p] AS told
UNWIND told AS x
MATCH (x)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(w:Claim)
WHERE w.predicate IN ['date', 'deathDate'] AND w.latest < first AND w.retractedAt IS NULL AND w.polarity = 'affirmed'
WITH p, born, births, x, w.value AS dated, w.id AS id ORDER BY id
WITH p, born, births, x, dated, collect(id) AS ids
RETURN [p.id, x.id, born, dated] AS key, p.label AS who, coalesce(x.eventType, 'death') AS what, born AS left,
       dated AS right, [{side: 'birth', claims: births}, {side: 'event', claims: ids}] AS sides, [] AS impossible
ORDER BY key[0], key[1], left, right
