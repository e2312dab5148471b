// question: Take away the titles of units.
// parameters: ids
// columns: none
UNWIND $ids AS id
MATCH (u:Unit {id: id})
REMOVE u.title
