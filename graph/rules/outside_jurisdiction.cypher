// rule: A listing does not reach beyond its country
// reason: Proceedings in one country over a link to a body rest on that country's listing. Where every listing of the body that is
//   told has a jurisdiction, and none is the country of the case, the link is punished outside of what makes it punishable, or
//   a listing is not told. A listing without a jurisdiction may be the one, and then nothing is concluded.
// sentence: The case of {who} in {left} rests on a link to {body}, which is listed in {right} only, as far as is told.
// of: Person
// columns: key, who, left, body, right, sides, impossible
UNWIND $ids AS id
MATCH (p:Entity {id: id})-[:SUBJECT_OF]->(c:Case)-[l:ALLEGES_LINK_TO]->(o)-[g:DESIGNATED_AS]->(n:Designation)
MATCH (c)-[i:IN_COUNTRY]->(where:Place)
WITH p, c, l, o, where, i, n, g ORDER BY n.jurisdiction, n.id
WITH p, c, l, o, where, i, collect(DISTINCT coalesce(n.jurisdiction, '')) AS places, collect(g.claims) AS listings
WHERE size(places) > 0 AND none(place IN places WHERE place = '' OR toLower(place) CONTAINS toLower(where.label)
      OR toLower(where.label) CONTAINS toLower(place) OR left(toLower(place), 5) = left(toLower(where.label), 5))
RETURN [c.id, o.id, where.id] AS key, p.label AS who, where.label AS left, o.label AS body, places AS right,
       [{side: 'country', claims: i.claims}, {side: 'link', claims: l.claims},
        {side: 'listing', claims: reduce(ids = [], some IN listings | ids + some)}] AS sides, [] AS impossible
ORDER BY key[0], key[1], key[2]
