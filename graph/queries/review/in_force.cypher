// question: Which judgements are in force?
// parameters: none
// columns: id, kind, candidateId, left, right, verdict, score, features, decidedBy, recordedAt
MATCH (j:Judgement)
WHERE j.withdrawnAt IS NULL
RETURN j.id AS id, j.kind AS kind, j.candidateId AS candidateId, j.left AS left, j.right AS right,
       j.verdict AS verdict, j.score AS score, j.features AS features, j.decidedBy AS decidedBy,
       j.recordedAt AS recordedAt
ORDER BY recordedAt, id
