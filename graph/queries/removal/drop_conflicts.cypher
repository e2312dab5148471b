// question: Remove conflicts that cite claims which are about to go.
// parameters: ids (of claims)
// columns: none
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:CITES]-(k:Conflict)
WITH DISTINCT k
DETACH DELETE k
