// question: Which Unit nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Unit)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.documentId IS NULL THEN 'documentId is missing' WHEN NOT n.documentId IS :: STRING THEN 'documentId is not of its type' WHEN NOT n.documentId =~ '^[0-9a-f]{64}$' THEN 'documentId has the wrong form' END,
  CASE WHEN n.end IS NULL THEN 'end is missing' WHEN NOT n.end IS :: INTEGER THEN 'end is not of its type' WHEN n.end < 0 THEN 'end is too small' END,
  CASE WHEN n.kind IS NULL THEN 'kind is missing' WHEN NOT n.kind IS :: STRING THEN 'kind is not of its type' WHEN NOT n.kind IN ['page', 'profile', 'row'] THEN 'kind is not one of its values' END,
  CASE WHEN n.ordinal IS NULL THEN 'ordinal is missing' WHEN NOT n.ordinal IS :: INTEGER THEN 'ordinal is not of its type' WHEN n.ordinal < 0 THEN 'ordinal is too small' END,
  CASE WHEN n.start IS NULL THEN 'start is missing' WHEN NOT n.start IS :: INTEGER THEN 'start is not of its type' WHEN n.start < 0 THEN 'start is too small' END,
  CASE WHEN n.title IS NULL THEN NULL WHEN NOT n.title IS :: STRING THEN 'title is not of its type' END,
  CASE WHEN n.start > n.end THEN 'start comes after end' END
] + [label IN labels(n) WHERE NOT label IN ['Unit'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'documentId', 'end', 'kind', 'ordinal', 'start', 'title'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
