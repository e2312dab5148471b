// question: Take back the judgement on a pair that is in force.
// parameters: pair, now, by
// columns: none
MATCH (j:Judgement {candidateId: $pair})
WHERE j.withdrawnAt IS NULL
SET j.withdrawnAt = $now, j.withdrawnBy = $by, j.projected = false
