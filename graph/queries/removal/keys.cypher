// question: Which keys were the marks of removals made with?
// parameters: none
// columns: key
MATCH (t:Tombstone)
RETURN DISTINCT t.keyId AS key
