// question: Which cases rest on a designation, and does it hold where they are tried?
// parameters: designation (id of one designation, or null for all), onFirst, onLast (days that it is asked about, or
//   null), known (what sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: designation (id), label (of the designation), agent (id of what is designated), agentName, jurisdiction,
//   since (EDTF, or null), case (id), caseLabel, country (of the case), certainty (definitely or possibly so on the days,
//   or null), claims (ids, nested)
MATCH (c:Case)-[l:ALLEGES_LINK_TO]->(o:Agent)-[d:DESIGNATED_AS]->(des:Designation)
WHERE ($designation IS NULL OR des.id = $designation)
  AND ($onFirst IS NULL OR coalesce(des.sinceEarliest, '0000') <= $onLast)
  AND ($onFirst IS NULL OR EXISTS { MATCH (c)-[:HAS_EVENT]->(e:Event) WHERE coalesce(e.earliest, '0000') <= $onLast })
  AND ($known IS NULL OR EXISTS { UNWIND l.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
  AND ($known IS NULL OR EXISTS { UNWIND d.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
WITH c, l, o, d, des,
     CASE WHEN $onFirst IS NULL THEN null
          WHEN des.sinceLatest <= $onFirst
           AND EXISTS { MATCH (c)-[:HAS_EVENT]->(e:Event) WHERE e.latest <= $onFirst } THEN 'definitely'
          ELSE 'possibly' END AS certainty
RETURN des.id AS designation, des.label AS label, o.id AS agent, o.label AS agentName,
       des.jurisdiction AS jurisdiction, des.since AS since, c.id AS case, c.label AS caseLabel,
       c.country AS country, certainty, [l.claims, d.claims] AS claims
ORDER BY agentName, label, caseLabel, designation, case
SKIP $skip LIMIT $limit
