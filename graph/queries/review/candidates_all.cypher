// question: Which candidates are there?
// parameters: none
// columns: id, kind, left, right, score, features
MATCH (k:Candidate)
RETURN k.id AS id, k.kind AS kind, k.left AS left, k.right AS right, k.score AS score, k.features AS features
