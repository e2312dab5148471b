// question: Which conflicts are recorded?
// parameters: none
// columns: id, rule, explanation, status, sides (side and claim each)
MATCH (k:Conflict)
OPTIONAL MATCH (k)-[s:CITES]->(c:Claim)
WITH k, s, c ORDER BY c.id
RETURN k.id AS id, k.rule AS rule, k.explanation AS explanation, k.status AS status,
       collect({side: s.side, claim: c.id}) AS sides
