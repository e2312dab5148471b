// question: Mark the claims that are about to go, and withdraw them.
// parameters: ids, tombstone (id), now (ISO instant)
// columns: none
UNWIND $ids AS id
MATCH (c:Claim {id: id})
SET c.removedBy = $tombstone, c.retractedAt = coalesce(c.retractedAt, $now)
