// question: Which relationships begin or end at a node of the wrong class?
// parameters: none
// columns: id, type, object
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (s)-[r]->(o)
WITH s, r, o, CASE type(r)
  WHEN 'ABOUT' THEN (s:Claim) AND (o:Record)
  WHEN 'ALLEGES_LINK_TO' THEN (s:Case) AND (o:Organisation)
  WHEN 'APPLIES_IN' THEN (s:Designation) AND (o:Place)
  WHEN 'AT_COURT' THEN (s:Event) AND (o:Court)
  WHEN 'AT_FACILITY' THEN (s:Event) AND (o:Facility)
  WHEN 'CARRIED_OUT_BY' THEN (s:Event) AND (o:Agent)
  WHEN 'CHARGED_UNDER' THEN (s:Case) AND (o:Provision)
  WHEN 'CITES' THEN (s:Conflict) AND (o:Claim)
  WHEN 'CONCERNS' THEN (s:Event) AND (o:Agent)
  WHEN 'CONVICTED_UNDER' THEN (s:Case) AND (o:Provision)
  WHEN 'DEFENDED_BY' THEN (s:Case) AND (o:Person)
  WHEN 'DESIGNATED_AS' THEN (s:Agent) AND (o:Designation)
  WHEN 'DESIGNATED_BY' THEN (s:Designation) AND (o:Agent)
  WHEN 'FROM_FACILITY' THEN (s:Transfer OR s:Release) AND (o:Facility)
  WHEN 'HAPPENED_TO' THEN (s:Event) AND (o:Person)
  WHEN 'HAS_CHARGE' THEN (s:Case) AND (o:Charge)
  WHEN 'HAS_EVENT' THEN (s:Case) AND (o:Event)
  WHEN 'HAS_PASSAGE' THEN (s:Document) AND (o:Passage)
  WHEN 'HELD_IN' THEN (s:Person) AND (o:Facility)
  WHEN 'IMPOSED' THEN (s:Decision) AND (o:Sentence)
  WHEN 'INVESTIGATED_BY' THEN (s:Case) AND (o:Agent)
  WHEN 'IN_COUNTRY' THEN (s:Case) AND (o:Place)
  WHEN 'IN_DOCUMENT' THEN (s:Unit) AND (o:Document)
  WHEN 'JUDGED_BY' THEN (s:Case) AND (o:Person)
  WHEN 'LOCATED_IN' THEN (s:Facility OR s:Court OR s:Place) AND (o:Place)
  WHEN 'MEMBER_OF' THEN (s:Person) AND (o:Organisation)
  WHEN 'NAMES' THEN (s:Claim) AND (o:Record)
  WHEN 'PART_OF' THEN (s:Provision) AND (o:Statute)
  WHEN 'PROSECUTED_BY' THEN (s:Case) AND (o:Person)
  WHEN 'RELATIVE_OF' THEN (s:Person) AND (o:Person)
  WHEN 'REPORTS_ON' THEN (s:Report) AND (o:Case)
  WHEN 'RESOLVED_AS' THEN (s:Record) AND (o:Entity)
  WHEN 'RESTS_ON' THEN (s:Charge) AND (o:Provision)
  WHEN 'STANDS_ON' THEN (s:Claim) AND (o:Passage)
  WHEN 'SUBJECT_OF' THEN (s:Person) AND (o:Case)
  WHEN 'SUCCEEDED_BY' THEN (s:Organisation) AND (o:Organisation)
  WHEN 'TRIED_BY' THEN (s:Case) AND (o:Court)
  WHEN 'VERSION_OF' THEN (s:Document) AND (o:Report)
  WHEN 'WITNESSED_BY' THEN (s:Case) AND (o:Person)
  ELSE false
END AS fits
WHERE NOT fits
RETURN s.id AS id, type(r) AS type, o.id AS object
ORDER BY id, type, object
