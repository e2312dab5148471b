// question: Which Clue nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Clue)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.clue IS NULL THEN 'clue is missing' WHEN NOT n.clue IS :: STRING THEN 'clue is not of its type' WHEN NOT n.clue =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'clue has the wrong form' END,
  CASE WHEN n.recordId IS NULL THEN 'recordId is missing' WHEN NOT n.recordId IS :: STRING THEN 'recordId is not of its type' WHEN NOT n.recordId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'recordId has the wrong form' END
] + [label IN labels(n) WHERE NOT label IN ['Clue'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'clue', 'recordId'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
