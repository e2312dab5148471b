"""A small graph of invented people for queries to run on."""

from graph import Store

_THINGS = """
CREATE (ada:Entity:Agent:Person {id: 'person-a', label: 'Ada Norling', country: 'XX', n: 1, claims: ['claim-1']}),
       (bo:Entity:Agent:Person {id: 'person-b', label: 'Bo Tarvik', country: 'XX', n: 2, claims: ['claim-2']}),
       (one:Entity:Case {id: 'case-1', label: 'Case of Ada Norling', n: 3, claims: ['claim-1']}),
       (two:Entity:Case {id: 'case-2', label: 'Case of Bo Tarvik', n: 4, claims: ['claim-2']}),
       (court:Entity:Court {id: 'court-1', label: 'Nordmark District Court', n: 5, claims: ['claim-1']}),
       (prison:Entity:Facility {id: 'facility-1', label: 'Holm Prison', n: 6, claims: ['claim-1']}),
       (law:Entity:Provision {id: 'provision-1', label: 'Art. 12(1)', n: 7, claims: ['claim-1']}),
       (e1:Entity:Event:Arrest {id: 'arrest-1', label: 'arrest, 2021-03-11', eventType: 'arrest', date: '2021-03-11',
            earliest: '2021-03-11', latest: '2021-03-11', n: 8, claims: ['claim-1']}),
       (e2:Entity:Event:IllTreatment {id: 'illtreatment-1', label: 'ill treatment', eventType: 'ill_treatment',
            date: '[2022-02-17,2023-02-17]', earliest: '2022-02-17', latest: '2023-02-17', disputed: true, n: 9,
            claims: ['claim-2']}),
       (ada)-[:SUBJECT_OF {claims: ['claim-1']}]->(one), (bo)-[:SUBJECT_OF {claims: ['claim-2']}]->(two),
       (one)-[:TRIED_BY {claims: ['claim-1']}]->(court), (two)-[:TRIED_BY {claims: ['claim-2']}]->(court),
       (one)-[:CHARGED_UNDER {claims: ['claim-1']}]->(law), (two)-[:CONVICTED_UNDER {claims: ['claim-2']}]->(law),
       (two)-[:CHARGED_UNDER {claims: ['claim-2']}]->(law),
       (one)-[:HAS_EVENT {claims: ['claim-1']}]->(e1), (one)-[:HAS_EVENT {claims: ['claim-2']}]->(e2),
       (ada)-[:HELD_IN {validFrom: '2021', validTo: '2022', startEarliest: '2021-01-01', startLatest: '2021-12-31',
            endEarliest: '2022-01-01', endLatest: '2022-12-31', claims: ['claim-1']}]->(prison),
       (bo)-[:HELD_IN {validFrom: '2021-06', validTo: '2022-06', startEarliest: '2021-06-01',
            startLatest: '2021-06-30', endEarliest: '2022-06-01', endLatest: '2022-06-30',
            claims: ['claim-2']}]->(prison)
"""
_CLAIMS = """
MATCH (e:Entity {id: 'person-a'})
CREATE (r:Record {id: 'record-1', kind: 'Person', reportId: 'report-1'}),
       (p:Passage {id: 'passage-1', reportId: 'report-1', text: 'Ada Norling was arrested on 11 March 2021.'}),
       (c:Claim {id: 'claim-1', subject: 'record-1', predicate: 'label', value: 'Ada Norling', quote: 'Ada Norling',
            reportId: 'report-1', rank: 'normal'}),
       (c)-[:ABOUT]->(r), (c)-[:STANDS_ON]->(p), (r)-[:RESOLVED_AS]->(e)
"""
_MORE = """
UNWIND range(1, 300) AS i
CREATE (:Entity:Agent:Organisation {id: 'organisation-' + toString(i), label: 'O' + toString(i), n: i,
        claims: ['claim-x']})
"""
_TIES = """
MATCH (a:Organisation), (b:Organisation)
WHERE b.n = a.n + 1 OR b.n = (a.n * 7) % 300 OR b.n = (a.n * 13) % 300 OR b.n = (a.n * 29) % 300
CREATE (a)-[:SUCCEEDED_BY {claims: ['claim-x']}]->(b)
"""


def load(store: Store) -> None:
    """Write the graph into an empty store."""
    store.write(_THINGS)
    store.write(_CLAIMS)


def crowd(store: Store) -> None:
    """Add many things with many ties, for queries that would run for ever."""
    store.write(_MORE)
    store.write(_TIES)
