// question: Which Candidate nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Candidate)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.kind IS NULL THEN 'kind is missing' WHEN NOT n.kind IS :: STRING THEN 'kind is not of its type' WHEN NOT n.kind =~ '^[A-Z][A-Za-z]+$' THEN 'kind has the wrong form' END,
  CASE WHEN n.left IS NULL THEN 'left is missing' WHEN NOT n.left IS :: STRING THEN 'left is not of its type' WHEN NOT n.left =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'left has the wrong form' END,
  CASE WHEN n.right IS NULL THEN 'right is missing' WHEN NOT n.right IS :: STRING THEN 'right is not of its type' WHEN NOT n.right =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'right has the wrong form' END,
  CASE WHEN n.score IS NULL THEN 'score is missing' WHEN NOT n.score IS :: FLOAT AND NOT n.score IS :: INTEGER THEN 'score is not of its type' WHEN n.score < 0 THEN 'score is too small' WHEN n.score > 1 THEN 'score is too large' END,
  CASE WHEN n.features IS NULL THEN NULL WHEN NOT n.features IS :: LIST<STRING NOT NULL> THEN 'features is not of its type' WHEN any(one IN n.features WHERE NOT one =~ '^[a-z-]+:.+$') THEN 'features has the wrong form' END
] + [label IN labels(n) WHERE NOT label IN ['Candidate'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'kind', 'left', 'right', 'score', 'features'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
