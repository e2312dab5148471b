// rule: A designation holds where its authority's law holds
// reason: A listing binds in the jurisdiction of the authority that made it. The same body may exist lawfully elsewhere; the
//   two statements stand beside each other and neither extends to the other country. Where the two places are the same, one
//   of the statements is wrong.
// sentence: {who} is a {what} in {left}, and lawful in {right}: each of the two holds in its own country.
// of: Organisation
// columns: key, who, what, left, right, sides, impossible
UNWIND $ids AS id
MATCH (o:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(l:Claim {predicate: 'lawfulIn'})
MATCH (d:Document {id: l.documentId})
WHERE d.complete AND l.retractedAt IS NULL AND l.polarity = 'affirmed' AND l.modality IN ['asserted', 'alleged']
WITH o, l.value AS place, l.id AS claim ORDER BY claim
WITH o, place, collect(claim) AS lawful
MATCH (o)-[g:DESIGNATED_AS]->(n:Designation)
WHERE n.jurisdiction IS NOT NULL
WITH o, place, lawful, n, g ORDER BY size(coalesce(n.designation, '')) DESC, n.id
WITH o, place, lawful, n.jurisdiction AS where, collect(coalesce(n.designation, 'listed body')) AS names,
     collect(g.claims) AS listings
RETURN [o.id, where, place] AS key, o.label AS who, names[0] AS what, where AS left, place AS right,
       [{side: 'designated', claims: reduce(ids = [], some IN listings | ids + some)}, {side: 'lawful', claims: lawful}]
         AS sides, [] AS impossible
ORDER BY key[0], key[1], right
