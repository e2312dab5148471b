// question: Which full-text indexes cover the names of things?
// parameters: none
// columns: name
SHOW INDEXES YIELD name, type, labelsOrTypes
WHERE type = 'FULLTEXT' AND labelsOrTypes = ['Entity']
RETURN name
