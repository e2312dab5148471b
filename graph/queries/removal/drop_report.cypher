// question: Remove a report with its versions and their units.
// parameters: report (id)
// columns: none
MATCH (r:Report {id: $report})
OPTIONAL MATCH (r)<-[:VERSION_OF]-(d:Document)
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(u:Unit)
DETACH DELETE u, d, r
