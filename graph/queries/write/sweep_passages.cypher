// question: Remove the passages of a report that stand in none of its versions.
// parameters: report (id)
// columns: none
MATCH (p:Passage {reportId: $report})
WHERE NOT EXISTS { (p)<-[:HAS_PASSAGE]-(:Document) }
DETACH DELETE p
