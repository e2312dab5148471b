// question: How much does the graph hold of one report?
// parameters: id (of the report)
// columns: passages, claims, withdrawn
OPTIONAL MATCH (p:Passage {reportId: $id})
WITH count(p) AS passages
OPTIONAL MATCH (c:Claim {reportId: $id})
RETURN passages, count(CASE WHEN c.retractedAt IS NULL THEN c.id END) AS claims,
       count(CASE WHEN c.retractedAt IS NULL THEN null ELSE c.id END) AS withdrawn
