// question: Which two records is this candidate about, and what was counted?
// parameters: id
// columns: id, kind, left, right, score, features
MATCH (k:Candidate {id: $id})
RETURN k.id AS id, k.kind AS kind, k.left AS left, k.right AS right, k.score AS score, k.features AS features
