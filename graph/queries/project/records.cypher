// question: Which local records do these reports have?
// parameters: reports (ids)
// columns: id, kind, name, block, context, unitId
UNWIND $reports AS report
MATCH (r:Record {reportId: report})
RETURN r.id AS id, r.kind AS kind, r.name AS name, r.block AS block, r.context AS context, r.unitId AS unitId
