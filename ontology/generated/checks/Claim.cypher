// question: Which Claim nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Claim)
WITH n, [
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.confidence IS NULL THEN 'confidence is missing' WHEN NOT n.confidence IS :: FLOAT AND NOT n.confidence IS :: INTEGER THEN 'confidence is not of its type' WHEN n.confidence < 0 THEN 'confidence is too small' WHEN n.confidence > 1 THEN 'confidence is too large' END,
  CASE WHEN n.documentId IS NULL THEN 'documentId is missing' WHEN NOT n.documentId IS :: STRING THEN 'documentId is not of its type' WHEN NOT n.documentId =~ '^[0-9a-f]{64}$' THEN 'documentId has the wrong form' END,
  CASE WHEN n.end IS NULL THEN 'end is missing' WHEN NOT n.end IS :: INTEGER THEN 'end is not of its type' WHEN n.end < 0 THEN 'end is too small' END,
  CASE WHEN n.extractor IS NULL THEN 'extractor is missing' WHEN NOT n.extractor IS :: STRING THEN 'extractor is not of its type' WHEN size(n.extractor) < 1 THEN 'extractor is too short' END,
  CASE WHEN n.modality IS NULL THEN 'modality is missing' WHEN NOT n.modality IS :: STRING THEN 'modality is not of its type' WHEN NOT n.modality IN ['asserted', 'alleged', 'feared', 'intended', 'denied'] THEN 'modality is not one of its values' END,
  CASE WHEN n.passageId IS NULL THEN 'passageId is missing' WHEN NOT n.passageId IS :: STRING THEN 'passageId is not of its type' WHEN NOT n.passageId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'passageId has the wrong form' END,
  CASE WHEN n.polarity IS NULL THEN 'polarity is missing' WHEN NOT n.polarity IS :: STRING THEN 'polarity is not of its type' WHEN NOT n.polarity IN ['affirmed', 'negated'] THEN 'polarity is not one of its values' END,
  CASE WHEN n.predicate IS NULL THEN 'predicate is missing' WHEN NOT n.predicate IS :: STRING THEN 'predicate is not of its type' WHEN NOT n.predicate =~ '^[a-z][A-Za-z]*$' THEN 'predicate has the wrong form' END,
  CASE WHEN n.quote IS NULL THEN 'quote is missing' WHEN NOT n.quote IS :: STRING THEN 'quote is not of its type' WHEN size(n.quote) < 1 THEN 'quote is too short' END,
  CASE WHEN n.rank IS NULL THEN 'rank is missing' WHEN NOT n.rank IS :: STRING THEN 'rank is not of its type' WHEN NOT n.rank IN ['preferred', 'normal', 'deprecated'] THEN 'rank is not one of its values' END,
  CASE WHEN n.recordedAt IS NULL THEN 'recordedAt is missing' WHEN NOT n.recordedAt IS :: STRING THEN 'recordedAt is not of its type' WHEN NOT n.recordedAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'recordedAt has the wrong form' END,
  CASE WHEN n.reportId IS NULL THEN 'reportId is missing' WHEN NOT n.reportId IS :: STRING THEN 'reportId is not of its type' WHEN NOT n.reportId =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'reportId has the wrong form' END,
  CASE WHEN n.start IS NULL THEN 'start is missing' WHEN NOT n.start IS :: INTEGER THEN 'start is not of its type' WHEN n.start < 0 THEN 'start is too small' END,
  CASE WHEN n.subject IS NULL THEN 'subject is missing' WHEN NOT n.subject IS :: STRING THEN 'subject is not of its type' WHEN NOT n.subject =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'subject has the wrong form' END,
  CASE WHEN n.accordingTo IS NULL THEN NULL WHEN NOT n.accordingTo IS :: LIST<STRING NOT NULL> THEN 'accordingTo is not of its type' WHEN any(one IN n.accordingTo WHERE size(one) < 1) THEN 'accordingTo is too short' END,
  CASE WHEN n.earliest IS NULL THEN NULL WHEN NOT n.earliest IS :: STRING THEN 'earliest is not of its type' WHEN NOT n.earliest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'earliest has the wrong form' END,
  CASE WHEN n.latest IS NULL THEN NULL WHEN NOT n.latest IS :: STRING THEN 'latest is not of its type' WHEN NOT n.latest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'latest has the wrong form' END,
  CASE WHEN n.object IS NULL THEN NULL WHEN NOT n.object IS :: STRING THEN 'object is not of its type' WHEN NOT n.object =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'object has the wrong form' END,
  CASE WHEN n.rankReason IS NULL THEN NULL WHEN NOT n.rankReason IS :: STRING THEN 'rankReason is not of its type' WHEN size(n.rankReason) < 1 THEN 'rankReason is too short' END,
  CASE WHEN n.removedBy IS NULL THEN NULL WHEN NOT n.removedBy IS :: STRING THEN 'removedBy is not of its type' WHEN NOT n.removedBy =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'removedBy has the wrong form' END,
  CASE WHEN n.retractedAt IS NULL THEN NULL WHEN NOT n.retractedAt IS :: STRING THEN 'retractedAt is not of its type' WHEN NOT n.retractedAt =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?(Z|[+]00:00)$' THEN 'retractedAt has the wrong form' END,
  CASE WHEN n.retractedWith IS NULL THEN NULL WHEN NOT n.retractedWith IS :: STRING THEN 'retractedWith is not of its type' WHEN NOT n.retractedWith =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'retractedWith has the wrong form' END,
  CASE WHEN n.saidOn IS NULL THEN NULL WHEN NOT n.saidOn IS :: STRING THEN 'saidOn is not of its type' WHEN NOT n.saidOn =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'saidOn has the wrong form' END,
  CASE WHEN n.sensitivity IS NULL THEN NULL WHEN NOT n.sensitivity IS :: STRING THEN 'sensitivity is not of its type' WHEN NOT n.sensitivity IN ['amber', 'clear', 'green', 'red'] THEN 'sensitivity is not one of its values' END,
  CASE WHEN n.validFrom IS NULL THEN NULL WHEN NOT n.validFrom IS :: STRING THEN 'validFrom is not of its type' WHEN NOT n.validFrom =~ '^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\\]}])$' THEN 'validFrom has the wrong form' END,
  CASE WHEN n.validTo IS NULL THEN NULL WHEN NOT n.validTo IS :: STRING THEN 'validTo is not of its type' WHEN NOT n.validTo =~ '^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\\]}])$' THEN 'validTo has the wrong form' END,
  CASE WHEN n.value IS NULL THEN NULL WHEN NOT n.value IS :: STRING THEN 'value is not of its type' WHEN size(n.value) < 1 THEN 'value is too short' END,
  CASE WHEN n.start >= n.end THEN 'start comes after end' END,
  CASE WHEN n.earliest > n.latest THEN 'earliest comes after latest' END,
  CASE WHEN CASE WHEN n.object IS NULL THEN 0 ELSE 1 END + CASE WHEN n.value IS NULL THEN 0 ELSE 1 END <> 1 THEN 'exactly one of object, value is needed' END
] + [label IN labels(n) WHERE NOT label IN ['Claim'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'confidence', 'documentId', 'end', 'extractor', 'modality', 'passageId', 'polarity', 'predicate', 'quote', 'rank', 'recordedAt', 'reportId', 'start', 'subject', 'accordingTo', 'earliest', 'latest', 'object', 'rankReason', 'removedBy', 'retractedAt', 'retractedWith', 'saidOn', 'sensitivity', 'validFrom', 'validTo', 'value'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
