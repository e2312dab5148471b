// question: Which designations have these entities now?
// parameters: ids (of entities)
// columns: id (of the designation)
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:DESIGNATED_AS]->(d:Designation)
RETURN d.id AS id
