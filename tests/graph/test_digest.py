from graph import Store
from graph.digest import digest
from tests import told


def test_equal_graphs_have_equal_digests_whatever_came_first(store: Store) -> None:
    store.write("CREATE (:Report {id: 'a', name: 'x'})")
    store.write("CREATE (:Report {id: 'b', name: 'y'})")
    first = digest(store)
    store.write("MATCH (n) DETACH DELETE n")
    store.write("CREATE (:Report {name: 'y', id: 'b'}), (:Report {name: 'x', id: 'a'})")
    assert digest(store) == first


def test_it_changes_with_whatever_the_graph_holds(store: Store) -> None:
    told.load(store)
    seen = {digest(store)}
    for change in (
        "MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 SET c.confidence = 0.123",
        "MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 SET c.retractedAt = '2026-01-01T00:00:00Z'",
        "MATCH (e:Entity)-[r:HELD_IN]->() WITH r, e ORDER BY e.id LIMIT 1 SET r.confidence = 0.123",
        "MATCH (e:Entity)-[r:HELD_IN]->() WITH r, e ORDER BY e.id LIMIT 1 DELETE r",
        "MATCH (p:Passage) WITH p ORDER BY p.id LIMIT 1 DETACH DELETE p",
    ):
        store.write(change)
        seen.add(digest(store))
    assert len(seen) == 6


def test_it_does_not_change_with_the_time_of_recording(store: Store) -> None:
    told.load(store)
    before = digest(store)
    store.write("MATCH (c:Claim) SET c.recordedAt = '2031-01-01T00:00:00Z'")
    store.write("MATCH (d:Document) SET d.recordedAt = '2031-01-01T00:00:00Z'")
    assert digest(store) == before
