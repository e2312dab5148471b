// question: Which relationships between entities break the shape of an edge?
// parameters: none
// columns: id, type, object, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (s:Entity)-[n]->(o:Entity)
WHERE type(n) IN ['ALLEGES_LINK_TO', 'APPLIES_IN', 'AT_COURT', 'AT_FACILITY', 'CARRIED_OUT_BY', 'CHARGED_UNDER', 'CONCERNS', 'CONVICTED_UNDER', 'DEFENDED_BY', 'DESIGNATED_AS', 'DESIGNATED_BY', 'FROM_FACILITY', 'HAPPENED_TO', 'HAS_CHARGE', 'HAS_EVENT', 'HELD_IN', 'IMPOSED', 'IN_COUNTRY', 'INVESTIGATED_BY', 'JUDGED_BY', 'LOCATED_IN', 'MEMBER_OF', 'PART_OF', 'PROSECUTED_BY', 'RELATIVE_OF', 'RESTS_ON', 'SUBJECT_OF', 'SUCCEEDED_BY', 'TRIED_BY', 'WITNESSED_BY']
WITH s, n, o, [
  CASE WHEN n.claims IS NULL THEN 'claims is missing' WHEN size(n.claims) < 1 THEN 'claims is missing' WHEN NOT n.claims IS :: LIST<STRING NOT NULL> THEN 'claims is not of its type' WHEN any(one IN n.claims WHERE NOT one =~ '^[a-z]+-[a-z2-7]{16}$') THEN 'claims has the wrong form' END,
  CASE WHEN n.modality IS NULL THEN 'modality is missing' WHEN NOT n.modality IS :: STRING THEN 'modality is not of its type' WHEN NOT n.modality IN ['asserted', 'alleged'] THEN 'modality is not one of its values' END,
  CASE WHEN n.confidence IS NULL THEN NULL WHEN NOT n.confidence IS :: FLOAT AND NOT n.confidence IS :: INTEGER THEN 'confidence is not of its type' WHEN n.confidence < 0 THEN 'confidence is too small' WHEN n.confidence > 1 THEN 'confidence is too large' END,
  CASE WHEN n.earliest IS NULL THEN NULL WHEN NOT n.earliest IS :: STRING THEN 'earliest is not of its type' WHEN NOT n.earliest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'earliest has the wrong form' END,
  CASE WHEN n.endEarliest IS NULL THEN NULL WHEN NOT n.endEarliest IS :: STRING THEN 'endEarliest is not of its type' WHEN NOT n.endEarliest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'endEarliest has the wrong form' END,
  CASE WHEN n.endLatest IS NULL THEN NULL WHEN NOT n.endLatest IS :: STRING THEN 'endLatest is not of its type' WHEN NOT n.endLatest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'endLatest has the wrong form' END,
  CASE WHEN n.latest IS NULL THEN NULL WHEN NOT n.latest IS :: STRING THEN 'latest is not of its type' WHEN NOT n.latest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'latest has the wrong form' END,
  CASE WHEN n.startEarliest IS NULL THEN NULL WHEN NOT n.startEarliest IS :: STRING THEN 'startEarliest is not of its type' WHEN NOT n.startEarliest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'startEarliest has the wrong form' END,
  CASE WHEN n.startLatest IS NULL THEN NULL WHEN NOT n.startLatest IS :: STRING THEN 'startLatest is not of its type' WHEN NOT n.startLatest =~ '^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$' THEN 'startLatest has the wrong form' END,
  CASE WHEN n.validFrom IS NULL THEN NULL WHEN NOT n.validFrom IS :: STRING THEN 'validFrom is not of its type' WHEN NOT n.validFrom =~ '^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\\]}])$' THEN 'validFrom has the wrong form' END,
  CASE WHEN n.validTo IS NULL THEN NULL WHEN NOT n.validTo IS :: STRING THEN 'validTo is not of its type' WHEN NOT n.validTo =~ '^([.][.]|[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?/([0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?|[.][.])?|[\\[{]([.][.])?[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?((,|[.][.])[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?)*([.][.])?[\\]}])$' THEN 'validTo has the wrong form' END,
  CASE WHEN n.earliest > n.latest THEN 'earliest comes after latest' END,
  CASE WHEN n.endEarliest > n.endLatest THEN 'endEarliest comes after endLatest' END,
  CASE WHEN n.startEarliest > n.startLatest THEN 'startEarliest comes after startLatest' END
] + [key IN keys(n) WHERE NOT key IN ['claims', 'modality', 'confidence', 'earliest', 'endEarliest', 'endLatest', 'latest', 'startEarliest', 'startLatest', 'validFrom', 'validTo'] | 'property ' + key + ' is not known'] AS found
WITH s, n, o, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN s.id AS id, type(n) AS type, o.id AS object, violations
ORDER BY id, type, object
