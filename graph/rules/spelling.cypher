// rule: A spelling that turns a meaning round is for a human
// reason: `Unholding the decision` may be a slip for `upholding`, or stand for its opposite. What the extractor read it as stands
//   beside what it may mean; nobody but a reader of the passage can tell, so it is never decided here.
// sentence: {what} of {who} ({date}) is told with the word "{word}", which may be meant as "{meant}" or as its opposite.
// of: Event
// columns: key, what, who, date, word, meant, sides, impossible
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:RESOLVED_AS]-(:Record)<-[:ABOUT]-(c:Claim {predicate: 'eventType'})
MATCH (d:Document {id: c.documentId})
WHERE d.complete AND c.retractedAt IS NULL
UNWIND [{word: 'unholding', meant: 'upholding', of: ['appeal_decision']},
        {word: 'unheld', meant: 'upheld', of: ['appeal_decision']},
        {word: 'unphold', meant: 'uphold', of: ['appeal_decision']},
        {word: 'found now guilty', meant: 'found not guilty', of: ['conviction', 'acquittal']},
        {word: 'found nor guilty', meant: 'found not guilty', of: ['conviction', 'acquittal']},
        {word: 'was nor released', meant: 'was not released', of: ['release']},
        {word: 'was nor sentenced', meant: 'was not sentenced', of: ['sentence']}] AS slip
WITH e, c, slip WHERE e.eventType IN slip.of AND toLower(c.quote) CONTAINS slip.word
WITH e, slip, c.id AS claim ORDER BY claim
WITH e, slip, collect(DISTINCT claim) AS claims
OPTIONAL MATCH (e)-[:HAPPENED_TO]->(p:Person)
WITH e, slip, claims, min(p.label) AS person
RETURN [e.id, slip.word] AS key, e.eventType AS what, coalesce(person, 'nobody named') AS who,
       coalesce(e.date, 'undated') AS date, slip.word AS word, slip.meant AS meant,
       [{side: slip.word, claims: claims}, {side: slip.meant, claims: claims}] AS sides, [] AS impossible
ORDER BY key[0], word
