// question: Which country do the cases of a person belong to, where they all belong to the same?
// parameters: ids (of persons)
// columns: id, country
UNWIND $ids AS id
MATCH (:Person {id: id})-[:SUBJECT_OF]->(c:Case)
WITH id, collect(DISTINCT c.country) AS countries
WHERE size(countries) = 1
RETURN id, countries[0] AS country
