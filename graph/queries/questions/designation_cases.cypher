// question: Which cases rest on a designation, and does it hold where they are tried?
// parameters: designation (id of one designation, or null for all), skip (rows to pass over), limit (rows at most)
// columns: designation (id), label (of the designation), agent (id of what is designated), agentName, jurisdiction,
//   since (EDTF, or null), case (id), caseLabel, country (of the case), claims (ids, nested)
MATCH (c:Case)-[l:ALLEGES_LINK_TO]->(o:Agent)-[d:DESIGNATED_AS]->(des:Designation)
WHERE $designation IS NULL OR des.id = $designation
RETURN des.id AS designation, des.label AS label, o.id AS agent, o.label AS agentName,
       des.jurisdiction AS jurisdiction, des.since AS since, c.id AS case, c.label AS caseLabel,
       c.country AS country, [l.claims, d.claims] AS claims
ORDER BY agentName, label, caseLabel, designation, case
SKIP $skip LIMIT $limit
