// question: Which Record nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Record)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.kind IS NULL THEN 'kind is missing' WHEN NOT n.kind IS :: STRING THEN 'kind is not of its type' WHEN NOT n.kind =~ '^[A-Z][A-Za-z]+$' THEN 'kind has the wrong form' END,
  CASE WHEN n.reportId IS NULL THEN 'reportId is missing' WHEN NOT n.reportId IS :: STRING THEN 'reportId is not of its type' WHEN NOT n.reportId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'reportId has the wrong form' END,
  CASE WHEN n.unitId IS NULL THEN 'unitId is missing' WHEN NOT n.unitId IS :: STRING THEN 'unitId is not of its type' WHEN NOT n.unitId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'unitId has the wrong form' END,
  CASE WHEN n.block IS NULL THEN NULL WHEN NOT n.block IS :: LIST<STRING NOT NULL> THEN 'block is not of its type' WHEN any(one IN n.block WHERE size(one) < 1) THEN 'block is too short' END,
  CASE WHEN n.context IS NULL THEN NULL WHEN NOT n.context IS :: LIST<STRING NOT NULL> THEN 'context is not of its type' WHEN any(one IN n.context WHERE NOT one =~ '(?s)^[a-z]+:..*') THEN 'context has the wrong form' END,
  CASE WHEN n.name IS NULL THEN NULL WHEN NOT n.name IS :: STRING THEN 'name is not of its type' WHEN size(n.name) < 1 THEN 'name is too short' END,
  CASE WHEN n.removedBy IS NULL THEN NULL WHEN NOT n.removedBy IS :: STRING THEN 'removedBy is not of its type' WHEN NOT n.removedBy =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'removedBy has the wrong form' END
] + [label IN labels(n) WHERE NOT label IN ['Record'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'kind', 'reportId', 'unitId', 'block', 'context', 'name', 'removedBy'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
