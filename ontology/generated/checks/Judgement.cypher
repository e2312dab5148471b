// question: Which Judgement nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Judgement)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.candidateId IS NULL THEN 'candidateId is missing' WHEN NOT n.candidateId IS :: STRING THEN 'candidateId is not of its type' WHEN NOT n.candidateId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'candidateId has the wrong form' END,
  CASE WHEN n.decidedBy IS NULL THEN 'decidedBy is missing' WHEN NOT n.decidedBy IS :: STRING THEN 'decidedBy is not of its type' WHEN size(n.decidedBy) < 1 THEN 'decidedBy is too short' END,
  CASE WHEN n.kind IS NULL THEN 'kind is missing' WHEN NOT n.kind IS :: STRING THEN 'kind is not of its type' WHEN NOT n.kind =~ '^[A-Z][A-Za-z]+$' THEN 'kind has the wrong form' END,
  CASE WHEN n.left IS NULL THEN 'left is missing' WHEN NOT n.left IS :: STRING THEN 'left is not of its type' WHEN NOT n.left =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'left has the wrong form' END,
  CASE WHEN n.recordedAt IS NULL THEN 'recordedAt is missing' WHEN NOT n.recordedAt IS :: STRING THEN 'recordedAt is not of its type' WHEN NOT n.recordedAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'recordedAt has the wrong form' END,
  CASE WHEN n.right IS NULL THEN 'right is missing' WHEN NOT n.right IS :: STRING THEN 'right is not of its type' WHEN NOT n.right =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'right has the wrong form' END,
  CASE WHEN n.verdict IS NULL THEN 'verdict is missing' WHEN NOT n.verdict IS :: STRING THEN 'verdict is not of its type' WHEN NOT n.verdict IN ['same', 'different', 'unsure'] THEN 'verdict is not one of its values' END,
  CASE WHEN n.features IS NULL THEN NULL WHEN NOT n.features IS :: LIST<STRING NOT NULL> THEN 'features is not of its type' WHEN any(one IN n.features WHERE NOT one =~ '^[a-z-]+:.+$') THEN 'features has the wrong form' END,
  CASE WHEN n.projected IS NULL THEN NULL WHEN NOT n.projected IS :: BOOLEAN THEN 'projected is not of its type' END,
  CASE WHEN n.score IS NULL THEN NULL WHEN NOT n.score IS :: FLOAT AND NOT n.score IS :: INTEGER THEN 'score is not of its type' WHEN n.score < 0 THEN 'score is too small' WHEN n.score > 1 THEN 'score is too large' END,
  CASE WHEN n.withdrawnAt IS NULL THEN NULL WHEN NOT n.withdrawnAt IS :: STRING THEN 'withdrawnAt is not of its type' WHEN NOT n.withdrawnAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'withdrawnAt has the wrong form' END,
  CASE WHEN n.withdrawnBy IS NULL THEN NULL WHEN NOT n.withdrawnBy IS :: STRING THEN 'withdrawnBy is not of its type' WHEN size(n.withdrawnBy) < 1 THEN 'withdrawnBy is too short' END
] + [label IN labels(n) WHERE NOT label IN ['Judgement'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'candidateId', 'decidedBy', 'kind', 'left', 'recordedAt', 'right', 'verdict', 'features', 'projected', 'score', 'withdrawnAt', 'withdrawnBy'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
