// question: Which versions of a report were read?
// parameters: id (of the report)
// columns: id, mediaType, byteLength, textLength, reader, lost, recordedAt
MATCH (d:Document)-[:VERSION_OF]->(:Report {id: $id})
WHERE d.complete
RETURN d.id AS id, d.mediaType AS mediaType, d.byteLength AS byteLength, d.textLength AS textLength,
       d.reader AS reader, d.lost AS lost, d.recordedAt AS recordedAt
ORDER BY recordedAt, id
