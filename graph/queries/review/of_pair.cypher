// question: Which judgements were ever made on this pair?
// parameters: pair (id of the candidate)
// columns: id, kind, candidateId, left, right, verdict, score, features, decidedBy, recordedAt, withdrawnAt, withdrawnBy
MATCH (j:Judgement {candidateId: $pair})
RETURN j.id AS id, j.kind AS kind, j.candidateId AS candidateId, j.left AS left, j.right AS right,
       j.verdict AS verdict, j.score AS score, j.features AS features, j.decidedBy AS decidedBy,
       j.recordedAt AS recordedAt, j.withdrawnAt AS withdrawnAt, j.withdrawnBy AS withdrawnBy
ORDER BY recordedAt, id
