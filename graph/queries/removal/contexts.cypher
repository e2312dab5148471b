// question: Give local records the contexts that they keep.
// parameters: rows (id and context)
// columns: none
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
SET r.context = row.context
