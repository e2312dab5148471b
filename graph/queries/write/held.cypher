// question: By what was a document with these bytes read, and as which report? No row unless it is written in whole.
// parameters: document (id)
// columns: reader, report
MATCH (d:Document {id: $document})
WHERE d.complete
RETURN d.reader AS reader, d.reportId AS report
