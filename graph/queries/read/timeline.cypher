// question: What happened in a case, in the order in which it happened?
// parameters: id (of the case), limit (rows at most)
// columns: event (id), label, labels, properties (of the event), court (id), courtLabel, facility (id), facilityLabel,
// claims (ids)
MATCH (:Case {id: $id})-[h:HAS_EVENT]->(e:Event)
OPTIONAL MATCH (e)-[:AT_COURT]->(c:Court)
OPTIONAL MATCH (e)-[:AT_FACILITY]->(f:Facility)
WITH h, e, min(c.id) AS court, min(c.label) AS courtLabel, min(f.id) AS facility, min(f.label) AS facilityLabel
RETURN e.id AS event, e.label AS label, labels(e) AS labels, properties(e) AS properties,
       court, courtLabel, facility, facilityLabel, h.claims AS claims
ORDER BY coalesce(e.earliest, e.latest, '9999'), coalesce(e.latest, '9999'), event
LIMIT $limit
