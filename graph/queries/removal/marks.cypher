// question: By which marks is known again what was removed?
// parameters: none
// columns: id (of the tombstone), marks
MATCH (t:Tombstone)
RETURN t.id AS id, t.marks AS marks
