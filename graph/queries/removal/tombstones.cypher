// question: What was removed, why and when, and how far is it?
// parameters: none
// columns: id, kind, reason, status, recordedAt, target
MATCH (t:Tombstone)
RETURN t.id AS id, t.kind AS kind, t.reason AS reason, t.status AS status, t.recordedAt AS recordedAt,
       t.target AS target
ORDER BY recordedAt, id
