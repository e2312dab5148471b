// question: Which Passage nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Passage)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.kind IS NULL THEN 'kind is missing' WHEN NOT n.kind IS :: STRING THEN 'kind is not of its type' WHEN NOT n.kind IN ['heading', 'paragraph', 'list_item', 'row', 'furniture', 'footnote', 'contents'] THEN 'kind is not one of its values' END,
  CASE WHEN n.occurrences IS NULL THEN 'occurrences is missing' WHEN size(n.occurrences) < 1 THEN 'occurrences is missing' WHEN NOT n.occurrences IS :: LIST<INTEGER NOT NULL> THEN 'occurrences is not of its type' WHEN any(one IN n.occurrences WHERE one < 0) THEN 'occurrences is too small' END,
  CASE WHEN n.reportId IS NULL THEN 'reportId is missing' WHEN NOT n.reportId IS :: STRING THEN 'reportId is not of its type' WHEN NOT n.reportId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'reportId has the wrong form' END,
  CASE WHEN n.text IS NULL THEN 'text is missing' WHEN NOT n.text IS :: STRING THEN 'text is not of its type' WHEN size(n.text) < 1 THEN 'text is too short' END,
  CASE WHEN n.removedBy IS NULL THEN NULL WHEN NOT n.removedBy IS :: STRING THEN 'removedBy is not of its type' WHEN NOT n.removedBy =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'removedBy has the wrong form' END,
  CASE WHEN n.update IS NULL THEN NULL WHEN NOT n.update IS :: STRING THEN 'update is not of its type' WHEN NOT n.update =~ '^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\\]}])$' THEN 'update has the wrong form' END
] + [label IN labels(n) WHERE NOT label IN ['Passage'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'kind', 'occurrences', 'reportId', 'text', 'removedBy', 'update'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
