// question: What are these records called?
// parameters: ids (of records)
// columns: id, name, kind
UNWIND $ids AS id
MATCH (r:Record {id: id})
RETURN r.id AS id, r.name AS name, r.kind AS kind
