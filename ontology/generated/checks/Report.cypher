// question: Which Report nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Report)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.name IS NULL THEN 'name is missing' WHEN NOT n.name IS :: STRING THEN 'name is not of its type' WHEN size(n.name) < 1 THEN 'name is too short' END,
  CASE WHEN n.published IS NULL THEN NULL WHEN NOT n.published IS :: STRING THEN 'published is not of its type' WHEN NOT n.published =~ '^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\\]}])$' THEN 'published has the wrong form' END,
  CASE WHEN n.publisher IS NULL THEN NULL WHEN NOT n.publisher IS :: STRING THEN 'publisher is not of its type' END,
  CASE WHEN n.retractedAt IS NULL THEN NULL WHEN NOT n.retractedAt IS :: STRING THEN 'retractedAt is not of its type' WHEN NOT n.retractedAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'retractedAt has the wrong form' END,
  CASE WHEN n.retractionReason IS NULL THEN NULL WHEN NOT n.retractionReason IS :: STRING THEN 'retractionReason is not of its type' WHEN size(n.retractionReason) < 1 THEN 'retractionReason is too short' END,
  CASE WHEN n.sensitivity IS NULL THEN NULL WHEN NOT n.sensitivity IS :: STRING THEN 'sensitivity is not of its type' WHEN NOT n.sensitivity IN ['amber', 'clear', 'green', 'red'] THEN 'sensitivity is not one of its values' END,
  CASE WHEN n.source IS NULL THEN NULL WHEN NOT n.source IS :: STRING THEN 'source is not of its type' WHEN size(n.source) < 1 THEN 'source is too short' END,
  CASE WHEN n.title IS NULL THEN NULL WHEN NOT n.title IS :: STRING THEN 'title is not of its type' END
] + [label IN labels(n) WHERE NOT label IN ['Report'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'name', 'published', 'publisher', 'retractedAt', 'retractionReason', 'sensitivity', 'source', 'title'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
