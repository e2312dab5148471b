// question: Which Tombstone nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Tombstone)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.keyId IS NULL THEN 'keyId is missing' WHEN NOT n.keyId IS :: STRING THEN 'keyId is not of its type' WHEN NOT n.keyId =~ '^[0-9a-f]{16}$' THEN 'keyId has the wrong form' END,
  CASE WHEN n.kind IS NULL THEN 'kind is missing' WHEN NOT n.kind IS :: STRING THEN 'kind is not of its type' WHEN NOT n.kind IN ['report', 'person'] THEN 'kind is not one of its values' END,
  CASE WHEN n.marks IS NULL THEN 'marks is missing' WHEN size(n.marks) < 1 THEN 'marks is missing' WHEN NOT n.marks IS :: LIST<STRING NOT NULL> THEN 'marks is not of its type' WHEN any(one IN n.marks WHERE NOT one =~ '^[0-9a-f]{64}$') THEN 'marks has the wrong form' END,
  CASE WHEN n.reason IS NULL THEN 'reason is missing' WHEN NOT n.reason IS :: STRING THEN 'reason is not of its type' WHEN size(n.reason) < 1 THEN 'reason is too short' END,
  CASE WHEN n.recordedAt IS NULL THEN 'recordedAt is missing' WHEN NOT n.recordedAt IS :: STRING THEN 'recordedAt is not of its type' WHEN NOT n.recordedAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'recordedAt has the wrong form' END,
  CASE WHEN n.status IS NULL THEN 'status is missing' WHEN NOT n.status IS :: STRING THEN 'status is not of its type' WHEN NOT n.status IN ['begun', 'marked', 'deleted', 'done'] THEN 'status is not one of its values' END,
  CASE WHEN n.target IS NULL THEN NULL WHEN NOT n.target IS :: STRING THEN 'target is not of its type' WHEN NOT n.target =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'target has the wrong form' END
] + [label IN labels(n) WHERE NOT label IN ['Tombstone'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'keyId', 'kind', 'marks', 'reason', 'recordedAt', 'status', 'target'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
