"""One code path to either database: what is read and written, refused, timed out, and shared by threads."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from graph import Store, embedded, open_store
from graph.connection import Transaction
from graph.errors import (
    BadSetting,
    ConstraintViolated,
    GraphError,
    NotReachable,
    QueryRefused,
    ReadOnly,
    TimedOut,
    WrongPassword,
)
from graph.settings import Settings

SHORT_SECONDS = 1.0


class Stop(Exception):
    """Raised inside a transaction, to see it undone."""


def count(store: Store) -> int:
    return int(store.read("MATCH (p:Person) RETURN count(p) AS n")[0]["n"])


def test_what_is_written_is_read(store: Store) -> None:
    assert store.write("CREATE (p:Person {id: $id}) RETURN p.id AS id", id="person-a") == [{"id": "person-a"}]
    assert store.read("MATCH (p:Person) RETURN p.id AS id") == [{"id": "person-a"}]


def test_values_come_back_as_they_went(store: Store) -> None:
    values = {"text": "Ωμέγα ' \\ \" ‮ 𝒳", "many": ["a", "b"], "whole": 2**53, "part": 0.1, "yes": True}
    store.write("CREATE (p:Person {id: 'p'}) SET p += $values", values=values)
    assert store.read("MATCH (p:Person) RETURN properties(p) AS p") == [{"p": {"id": "p", **values}}]


def test_several_queries_are_one_transaction(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.run("CREATE (:Person {id: 'a'})")
        tx.run("CREATE (:Person {id: 'b'})")
        raise Stop

    with pytest.raises(Stop):
        store.transact(work)
    assert count(store) == 0


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (:Person {id: 'b'})",
        "MERGE (p:Person {id: 'b'})",
        "MATCH (p:Person) SET p.label = 'x'",
        "MATCH (p:Person) REMOVE p.id",
        "MATCH (p:Person) DETACH DELETE p",
        "MATCH (p:Person) CALL (p) { CREATE (:Person {id: 'b'}) } RETURN p",
        "FOREACH (i IN [1] | CREATE (:Person {id: 'b'}))",
        "CREATE INDEX sneaky IF NOT EXISTS FOR (p:Person) ON (p.sneaky)",
    ],
)
def test_reading_never_writes(store: Store, query: str) -> None:
    store.write("CREATE (:Person {id: 'a'})")
    with pytest.raises(ReadOnly) as caught:
        store.read(query)  # pyright: ignore[reportArgumentType]
    assert caught.value.code == "CG-DB-011"
    with pytest.raises(ReadOnly):
        store.read_with(lambda tx: tx.run(query))  # pyright: ignore[reportArgumentType]
    assert store.read("MATCH (p:Person) RETURN properties(p) AS p") == [{"p": {"id": "a"}}]


def test_a_query_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(QueryRefused) as caught:
        store.read("MATCH (p:Person RETURN p")
    assert caught.value.code == "CG-DB-008"
    assert not caught.value.unreachable


def test_a_second_node_of_one_id_is_refused(store: Store) -> None:
    store.write("CREATE (:Claim {id: 'claim-a'})")
    with pytest.raises(ConstraintViolated) as caught:
        store.write("CREATE (:Claim {id: 'claim-a', quote: 'Her name is Vera Advokat'})")
    assert caught.value.code == "CG-DB-007"
    assert "Advokat" not in f"{caught.value} {caught.value.remedy}"


@pytest.fixture(scope="module")
def hurried(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store whose queries may run for a second; the embedded database takes the limit at its start."""
    own = replace(settings, query_seconds=SHORT_SECONDS)
    if own.embedded:
        own = replace(own, home=tmp_path_factory.mktemp("hurried"))
    with open_store(own) as store:
        yield store
    if own.embedded:
        embedded.stop(own)


def test_a_query_that_runs_away_is_stopped(hurried: Store) -> None:
    hurried.write("UNWIND range(1, 2000) AS i MERGE (:Place {id: 'place-' + toString(i)})")
    with pytest.raises(TimedOut) as caught:
        hurried.read("MATCH (a:Place), (b:Place), (c:Place) WHERE a.id + b.id = c.id RETURN count(*) AS n")
    assert caught.value.code == "CG-DB-009"
    assert caught.value.seconds == SHORT_SECONDS
    assert hurried.read("RETURN 1 AS one") == [{"one": 1}]


def test_threads_share_a_store(store: Store) -> None:
    def work(number: int) -> int:
        store.write("CREATE (:Person {id: $id})", id=f"person-{number}")
        return len(store.read("MATCH (p:Person {id: $id}) RETURN p.id AS id", id=f"person-{number}"))

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(80))) == [1] * 80
    assert count(store) == 80


def test_threads_that_merge_one_node_make_one(store: Store) -> None:
    def work(number: int) -> None:
        store.write("MERGE (p:Claim {id: 'same'}) SET p.confidence = $n", n=number)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(40)))
    assert store.read("MATCH (p:Claim) RETURN count(p) AS n") == [{"n": 1}]


def test_two_stores_see_one_database(store: Store, settings: Settings) -> None:
    with open_store(settings) as other:
        other.write("CREATE (:Person {id: 'a'})")
    assert count(store) == 1


def test_a_database_that_is_not_there_is_said(free_port: int) -> None:
    address = f"bolt://127.0.0.1:{free_port}"
    with pytest.raises(NotReachable) as caught:
        open_store(Settings(uri=address, password="secret"))
    _check(caught.value, "CG-DB-003", address)
    assert "CASEGRAPH_NEO4J_URI" in caught.value.remedy


def test_a_wrong_password_is_said(store: Store, settings: Settings) -> None:
    there = Settings(uri=store.address, user=settings.user, password="secret", database=store.database)
    with pytest.raises(WrongPassword) as caught:
        open_store(there)
    _check(caught.value, "CG-DB-004", store.address)
    assert "CASEGRAPH_NEO4J_PASSWORD" in caught.value.remedy


def test_an_address_that_is_none_is_said() -> None:
    with pytest.raises(BadSetting) as caught:
        open_store(Settings(uri="bolt://127.0.0.1:port"))
    _check(caught.value, "CG-DB-010", "CASEGRAPH_NEO4J_URI")


def _check(error: GraphError, code: str, named: str) -> None:
    assert error.code == code
    assert error.unreachable
    assert named in str(error)
    assert "secret" not in f"{error} {error.remedy}"
