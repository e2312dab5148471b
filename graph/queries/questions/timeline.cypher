// question: What happened in a case, in the order of time?
// parameters: case (id), skip (rows to pass over), limit (rows at most)
// columns: event (id), type, date (EDTF, or null), earliest, latest, disputed (whether reports contradict each other
//   about the date), court, facility, by (who acted), outcome, months (of a sentence), claims (ids, nested)
MATCH (c:Case {id: $case})-[h:HAS_EVENT]->(e:Event)
OPTIONAL MATCH (e)-[:AT_COURT]->(court:Court)
OPTIONAL MATCH (e)-[:AT_FACILITY]->(facility:Facility)
OPTIONAL MATCH (e)-[:CARRIED_OUT_BY]->(agent:Agent)
OPTIONAL MATCH (e)-[:IMPOSED]->(s:Sentence)
WITH h, e, min(court.label) AS court, min(facility.label) AS facility, min(agent.label) AS agent,
     min(s.months) AS term
RETURN e.id AS event, e.eventType AS type, e.date AS date, e.earliest AS earliest, e.latest AS latest,
       coalesce(e.disputed, false) AS disputed, court, facility, coalesce(agent, e.actor) AS by,
       e.outcome AS outcome, coalesce(term, e.months) AS months, [h.claims] AS claims
ORDER BY coalesce(earliest, '9999'), coalesce(latest, '9999'), type, event
SKIP $skip LIMIT $limit
