// question: What happened in a case, in the order in which it happened?
// parameters: id (of the case), limit (rows at most)
// columns: event (id), label, labels, properties (of the event), court (id), courtLabel, facility (id), facilityLabel,
// by (who acted), months (of a sentence), modality (of the event in this case), claims (ids)
MATCH (:Case {id: $id})-[h:HAS_EVENT]->(e:Event)
OPTIONAL MATCH (e)-[:AT_COURT]->(c:Court)
OPTIONAL MATCH (e)-[:AT_FACILITY]->(f:Facility)
OPTIONAL MATCH (e)-[:CARRIED_OUT_BY]->(a:Agent)
OPTIONAL MATCH (e)-[:IMPOSED]->(s:Sentence)
WITH h, e, min(c.id) AS court, min(c.label) AS courtLabel, min(f.id) AS facility, min(f.label) AS facilityLabel,
     min(a.label) AS agent, min(s.months) AS term
RETURN e.id AS event, e.label AS label, labels(e) AS labels, properties(e) AS properties,
       court, courtLabel, facility, facilityLabel, coalesce(agent, e.actor) AS by,
       coalesce(term, e.months) AS months, h.modality AS modality, h.claims AS claims
ORDER BY coalesce(e.earliest, '9999'), coalesce(e.latest, '9999'), e.eventType, event
LIMIT $limit
