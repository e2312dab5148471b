// question: Is there a claim about an entity that says this value, more surely than so?
// parameters: id (of the entity), predicate, value, above (confidence)
// columns: claim
MATCH (:Entity {id: $id})<-[:RESOLVED_AS]-(r:Record)
MATCH (c:Claim {subject: r.id})
WHERE c.predicate = $predicate AND c.value = $value AND c.confidence > $above AND c.rank <> 'deprecated'
  AND c.retractedAt IS NULL AND c.polarity = 'affirmed' AND c.modality IN ['asserted', 'alleged']
RETURN c.id AS claim
LIMIT 1
