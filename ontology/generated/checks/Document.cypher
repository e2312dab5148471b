// question: Which Document nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Document)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[0-9a-f]{64}$' THEN 'id has the wrong form' END,
  CASE WHEN n.byteLength IS NULL THEN 'byteLength is missing' WHEN NOT n.byteLength IS :: INTEGER THEN 'byteLength is not of its type' WHEN n.byteLength < 0 THEN 'byteLength is too small' END,
  CASE WHEN n.mediaType IS NULL THEN 'mediaType is missing' WHEN NOT n.mediaType IS :: STRING THEN 'mediaType is not of its type' WHEN NOT n.mediaType =~ '^[a-z]+/[a-z0-9.+-]+$' THEN 'mediaType has the wrong form' END,
  CASE WHEN n.reader IS NULL THEN 'reader is missing' WHEN NOT n.reader IS :: STRING THEN 'reader is not of its type' WHEN size(n.reader) < 1 THEN 'reader is too short' END,
  CASE WHEN n.recordedAt IS NULL THEN 'recordedAt is missing' WHEN NOT n.recordedAt IS :: STRING THEN 'recordedAt is not of its type' WHEN NOT n.recordedAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'recordedAt has the wrong form' END,
  CASE WHEN n.reportId IS NULL THEN 'reportId is missing' WHEN NOT n.reportId IS :: STRING THEN 'reportId is not of its type' WHEN NOT n.reportId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'reportId has the wrong form' END,
  CASE WHEN n.textLength IS NULL THEN 'textLength is missing' WHEN NOT n.textLength IS :: INTEGER THEN 'textLength is not of its type' WHEN n.textLength < 0 THEN 'textLength is too small' END,
  CASE WHEN n.complete IS NULL THEN NULL WHEN NOT n.complete IS :: BOOLEAN THEN 'complete is not of its type' END,
  CASE WHEN n.lost IS NULL THEN NULL WHEN NOT n.lost IS :: STRING THEN 'lost is not of its type' WHEN size(n.lost) < 1 THEN 'lost is too short' END,
  CASE WHEN n.projected IS NULL THEN NULL WHEN NOT n.projected IS :: BOOLEAN THEN 'projected is not of its type' END,
  CASE WHEN n.rescored IS NULL THEN NULL WHEN NOT n.rescored IS :: BOOLEAN THEN 'rescored is not of its type' END
] + [label IN labels(n) WHERE NOT label IN ['Document'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'byteLength', 'mediaType', 'reader', 'recordedAt', 'reportId', 'textLength', 'complete', 'lost', 'projected', 'rescored'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
