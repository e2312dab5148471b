// question: Which pairs may be one thing, and how much speaks for it?
// parameters: none
// columns: id, score
MATCH (k:Candidate)
RETURN k.id AS id, k.score AS score
