// question: What are these local records, and which entities are they now?
// parameters: ids (of records)
// columns: id, kind, name, block, context, unitId, entity (id), weight (number of the entity's claims)
UNWIND $ids AS id
MATCH (r:Record {id: id})
OPTIONAL MATCH (r)-[:RESOLVED_AS]->(e:Entity)
RETURN r.id AS id, r.kind AS kind, r.name AS name, r.block AS block, r.context AS context, r.unitId AS unitId,
       e.id AS entity, size(coalesce(e.claims, [])) AS weight
