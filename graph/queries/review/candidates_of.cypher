// question: Which candidates are about one of these records?
// parameters: ids (of records)
// columns: id, kind, left, right, score, features
UNWIND $ids AS id
CALL (id) {
  MATCH (k:Candidate {left: id})
  RETURN k
  UNION
  MATCH (k:Candidate {right: id})
  RETURN k
}
RETURN DISTINCT k.id AS id, k.kind AS kind, k.left AS left, k.right AS right, k.score AS score, k.features AS features
