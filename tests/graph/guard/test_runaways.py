"""What would run for ever ends in time with a coded error, and the store answers at once afterwards."""

import time

import pytest

from graph import Store
from graph.errors import GraphError
from graph.guard import check_cypher, errors, run_cypher
from graph.guard.check import Checked
from graph.guard.reader import access_of, fetch
from graph.guard.rescue import rescue
from tests.graph.guard.conftest import HURRY_SECONDS, rows

RUNAWAYS = rows("runaways.jsonl")
ENDED = [row["query"] for row in RUNAWAYS if row["refusal"] == "Ended"]


def test_there_are_enough() -> None:
    assert len(ENDED) >= 15
    assert len(RUNAWAYS) >= 40


@pytest.mark.parametrize("row", [row for row in RUNAWAYS if row["refusal"] != "Ended"])
def test_what_no_clock_reaches_is_refused_beforehand(row: dict[str, str]) -> None:
    begun = time.monotonic()
    with pytest.raises(errors.GuardError) as caught:
        check_cypher(row["query"])
    assert type(caught.value).__name__ == row["refusal"]
    assert time.monotonic() - begun < 1.0


def _answers(store: Store, until: float) -> bool:
    """Whether a point query is answered within 200 ms before that moment."""
    while time.monotonic() < until:
        begun = time.monotonic()
        found = store.read("MATCH (n:Organisation {id: 'organisation-7'}) RETURN n.label AS label")
        if found == [{"label": "O7"}] and time.monotonic() - begun < 0.2:
            return True
    return False


@pytest.mark.parametrize("query", ENDED)
def test_a_runaway_ends_in_time_and_the_store_answers(hurried: Store, query: str) -> None:
    begun = time.monotonic()
    with pytest.raises(GraphError) as caught:
        run_cypher(hurried, query)
    ended = time.monotonic()
    assert caught.value.code.startswith("CG-")
    assert ended - begun < HURRY_SECONDS + 1.0
    assert _answers(hurried, until=ended + 2.0)


def test_endless_rows_are_cut(hurried: Store) -> None:
    begun = time.monotonic()
    table = run_cypher(hurried, "MATCH (a), (b), (c), (d) RETURN a.id, b.id, c.id, d.id", limit=10)
    assert (len(table.rows), table.truncated) == (10, True)
    assert time.monotonic() - begun < HURRY_SECONDS + 1.0


@pytest.mark.slow
def test_a_server_that_computes_on_is_freed(hurried: Store) -> None:
    """A loop that the check would refuse, sent past it: the caller is answered in time, the server started again."""
    if hurried.http is None:
        pytest.skip("Neo4j ends its queries itself")
    loop = "WITH range(1, 100000) AS l RETURN size([x IN l WHERE any(y IN l WHERE y = x + 0.5)])"
    with pytest.raises(TimeoutError):
        fetch(access_of(hurried), Checked(loop, {}, False).text, {}, 5)
    assert rescue(hurried)
    assert hurried.read("RETURN 1 AS one") == [{"one": 1}]
    assert not rescue(hurried)
