// question: Which reports are these local records of?
// parameters: ids
// columns: id (of a record), report
UNWIND $ids AS id
MATCH (r:Record {id: id})
RETURN r.id AS id, r.reportId AS report
