"""A benchmark that writes into a database of somebody's touches nothing that is not its own."""

import pytest

from benchmarks import load
from graph import Store
from graph.digest import digest
from graph.write import Contents, write_document


def small(number: int) -> Contents:
    """Return the beginning of an invented document."""
    whole = load.invented(number)
    passages, records = whole.passages[:3], whole.records[:4]
    return Contents(whole.report, whole.document, whole.units[:2], passages, records, ())


def test_a_database_with_data_of_others_is_refused_and_stays(store: Store) -> None:
    store.write("CREATE (:Report {id: 'report-of-others'})-[:HAS]->(:Unit {id: 'unit-of-others'})")
    write_document(store, small(0))
    before = digest(store)
    with pytest.raises(load.NotOurs, match="holds 2 nodes") as caught:
        load.measured(store)
    assert caught.value.nodes == 2
    assert digest(store) == before


def test_what_an_earlier_run_left_is_removed(store: Store) -> None:
    write_document(store, small(0))
    load.raw(store, small(1))
    load.insist(store)
    load.erase(store)
    assert store.read("MATCH (n) WHERE NOT n:WriterLock RETURN count(n) AS n") == [{"n": 0}]
