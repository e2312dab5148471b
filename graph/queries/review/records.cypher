// question: Of which class are these records?
// parameters: ids (of records)
// columns: id, kind
UNWIND $ids AS id
MATCH (r:Record {id: id})
RETURN r.id AS id, r.kind AS kind
