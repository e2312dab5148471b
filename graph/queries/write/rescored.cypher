// question: Note that claims which were there before have another confidence now.
// parameters: document (id)
// columns: none
MATCH (d:Document {id: $document})
SET d.rescored = true
