// question: To which cases do conflicts belong?
// parameters: ids (of the conflicts)
// columns: conflict, id, label, labels (of the case)
UNWIND $ids AS wanted
MATCH (:Conflict {id: wanted})-[:CITES]->(:Claim)-[:ABOUT]->(:Record)-[:RESOLVED_AS]->(e:Entity)
MATCH (e)-[:HAPPENED_TO|SUBJECT_OF|HAS_EVENT|IMPOSED*0..2]-(c:Case)
RETURN DISTINCT wanted AS conflict, c.id AS id, c.label AS label, labels(c) AS labels
ORDER BY conflict, id
