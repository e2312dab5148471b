// question: How many victims does SDG indicator 16.10.1 count by country, year and category?
// parameters: open (sensitivities that may show), onFirst, onLast (days that it is asked about, or null), known (what
//   sorts behind the day by which it was said, or null), skip (rows to pass over), limit (rows at most)
// columns: country, year, category, status (how well it is attested), count (of distinct victims in that year),
//   possible (of further ones who may belong to it), victims (id, label, certainty), inScope (how
//   many of them are journalists, lawyers, trade unionists or human rights defenders by a report; null where nobody's
//   profession is told), claims (ids, nested)
MATCH (p:Person)-[:SUBJECT_OF]->(c:Case)-[h:HAS_EVENT]->(e:Event)
WHERE (p.sensitivity IS NULL OR p.sensitivity IN $open)
  AND (e.eventType IN ['death', 'arrest', 'ill_treatment'] OR (e.eventType = 'detention' AND NOT EXISTS {
       MATCH (c)-[:HAS_EVENT]->(a:Arrest) WHERE a.earliest IS NOT NULL }))
  AND ($known IS NULL OR EXISTS { UNWIND h.claims AS id MATCH (k:Claim)
       WHERE k.id = id AND coalesce(k.saidOn, k.recordedAt) <= $known RETURN k })
CALL {
  WITH e
  WITH e WHERE $known IS NOT NULL
  MATCH (e)<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(d:Claim {predicate: 'date', polarity: 'affirmed'})
  WHERE coalesce(d.saidOn, d.recordedAt) <= $known AND d.modality IN ['asserted', 'alleged'] AND d.retractedAt IS NULL
  RETURN max(d.earliest) AS from, min(d.latest) AS until, min(d.earliest) AS first, max(d.latest) AS last
}
WITH p, c, e, h, CASE WHEN $known IS NULL THEN e.earliest WHEN from <= until THEN from ELSE first END AS earliest,
     CASE WHEN $known IS NULL THEN e.latest WHEN from <= until THEN until ELSE last END AS latest
WHERE earliest IS NOT NULL AND latest IS NOT NULL AND ($onFirst IS NULL OR earliest <= $onLast)
UNWIND range(toInteger(left(earliest, 4)), toInteger(left(CASE WHEN $onLast < latest THEN $onLast ELSE latest END, 4)))
  AS year
WITH p, c, e, h, year, left(earliest, 4) = left(latest, 4) AND ($onFirst IS NULL OR latest <= $onFirst) AS sure
UNWIND h.claims AS id
WITH p, c, e, h, year, sure, id
MATCH (k:Claim)
WHERE k.id = id AND ($known IS NULL OR coalesce(k.saidOn, k.recordedAt) <= $known)
WITH p, coalesce(c.country, 'unknown') AS country, year,
     CASE e.eventType WHEN 'death' THEN 'killing or death' WHEN 'ill_treatment' THEN 'torture and other ill-treatment'
                      ELSE 'arbitrary detention' END AS category,
     max(CASE WHEN sure THEN 1 ELSE 0 END) AS sure, count(DISTINCT k.reportId) AS reports,
     max(CASE WHEN k.modality = 'asserted' THEN 1 ELSE 0 END) AS asserted, collect(h.claims) AS claims
WITH country, year, category, p, sure, claims,
     CASE WHEN reports > 1 THEN 'several reports' WHEN asserted = 1 THEN 'one report' ELSE 'alleged' END AS status,
     any(job IN coalesce(p.profession, []) WHERE job IN ['journalist', 'human_rights_defender', 'trade_unionist', 'lawyer'])
       AS scoped, size(coalesce(p.profession, [])) > 0 AS told
ORDER BY p.label, p.id
WITH country, toString(year) AS year, category, status, sum(sure) AS count, sum(1 - sure) AS possible,
     collect({id: p.id, label: p.label, certainty: CASE sure WHEN 1 THEN 'definitely' ELSE 'possibly' END}) AS victims,
     sum(CASE WHEN scoped THEN 1 ELSE 0 END) AS scoped, max(CASE WHEN told THEN 1 ELSE 0 END) AS told, collect(claims) AS claims
RETURN country, year, category, status, count, possible, victims, CASE WHEN told = 1 THEN scoped END AS inScope, claims
ORDER BY country, year, category, status
SKIP $skip LIMIT $limit
