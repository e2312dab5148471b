// question: What does one claim say, and where does it stand?
// parameters: id
// columns: properties (of the claim), passage (its properties), report (its properties)
MATCH (c:Claim {id: $id})
MATCH (p:Passage {id: c.passageId})
MATCH (r:Report {id: c.reportId})
RETURN properties(c) AS properties, properties(p) AS passage, properties(r) AS report
