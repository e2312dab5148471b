// question: Which versions of a report were read, and what did each change?
// parameters: id (of the report)
// columns: id, mediaType, byteLength, textLength, reader, lost, recordedAt, added, withdrawn (numbers of claims)
MATCH (d:Document)-[:VERSION_OF]->(:Report {id: $id})
WHERE d.complete
OPTIONAL MATCH (c:Claim {reportId: $id})
WHERE c.recordedAt = d.recordedAt OR c.retractedAt = d.recordedAt
RETURN d.id AS id, d.mediaType AS mediaType, d.byteLength AS byteLength, d.textLength AS textLength,
       d.reader AS reader, d.lost AS lost, d.recordedAt AS recordedAt,
       count(CASE WHEN c.recordedAt = d.recordedAt THEN c.id END) AS added,
       count(CASE WHEN c.retractedAt = d.recordedAt AND c.recordedAt <> d.recordedAt THEN c.id END) AS withdrawn
ORDER BY recordedAt, id
