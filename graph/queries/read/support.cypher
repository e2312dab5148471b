// question: Which claims does each property of a thing stand on?
// parameters: claims (their ids), each (ids at most for one property)
// columns: predicate, count, claims (ids of the first)
UNWIND $claims AS id
MATCH (c:Claim {id: id})
WITH c.predicate AS predicate, c.id AS claim
ORDER BY predicate, claim
WITH predicate, count(claim) AS count, collect(claim) AS claims
RETURN predicate, count, claims[0..$each] AS claims
ORDER BY predicate
