// question: Remove the local records of a report that no claim is about or names.
// parameters: report (id)
// columns: none
MATCH (r:Record {reportId: $report})
WHERE NOT EXISTS { (r)<-[:ABOUT|NAMES]-(:Claim) }
DETACH DELETE r
