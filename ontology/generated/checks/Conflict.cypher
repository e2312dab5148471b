// question: Which Conflict nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Conflict)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.explanation IS NULL THEN 'explanation is missing' WHEN NOT n.explanation IS :: STRING THEN 'explanation is not of its type' WHEN size(n.explanation) < 1 THEN 'explanation is too short' END,
  CASE WHEN n.recordedAt IS NULL THEN 'recordedAt is missing' WHEN NOT n.recordedAt IS :: STRING THEN 'recordedAt is not of its type' WHEN NOT n.recordedAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'recordedAt has the wrong form' END,
  CASE WHEN n.rule IS NULL THEN 'rule is missing' WHEN NOT n.rule IS :: STRING THEN 'rule is not of its type' WHEN NOT n.rule =~ '^[a-z][a-z_]*$' THEN 'rule has the wrong form' END,
  CASE WHEN n.status IS NULL THEN 'status is missing' WHEN NOT n.status IS :: STRING THEN 'status is not of its type' WHEN NOT n.status IN ['open', 'settled'] THEN 'status is not one of its values' END,
  CASE WHEN n.side IS NULL THEN NULL WHEN NOT n.side IS :: LIST<STRING NOT NULL> THEN 'side is not of its type' END
] + [label IN labels(n) WHERE NOT label IN ['Conflict'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'explanation', 'recordedAt', 'rule', 'status', 'side'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
