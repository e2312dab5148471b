import threading
from dataclasses import replace

import pytest

from graph import Store, open_store
from graph.connection import Transaction
from graph.cypher import load
from graph.errors import (
    BadSetting,
    ConstraintViolated,
    NotReachable,
    QueryRefused,
    ReadOnly,
    TimedOut,
    WrongPassword,
)
from graph.settings import Settings
from tests.graph.store.conftest import ENDLESS

ADD = "CREATE (:Report {id: $id})"
COUNT = "MATCH (r:Report) RETURN count(r) AS n"


def test_what_is_written_is_read(store: Store) -> None:
    assert store.write(f"{ADD} RETURN 1 AS one", id="a") == [{"one": 1}]
    assert store.read("MATCH (r:Report) RETURN r.id AS id") == [{"id": "a"}]


def test_a_query_is_asked_by_its_name_too(store: Store) -> None:
    assert store.read("read/reports_total") == store.read(load("read/reports_total")) == [{"total": 0}]


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (:Report {id: 'a'})",
        "MERGE (r:Report {id: 'a'})",
        "MATCH (r:Report) SET r.id = 'b'",
        "MATCH (r:Report) DETACH DELETE r",
        "MATCH (r:Report) REMOVE r.id",
        "CREATE INDEX never FOR (n:Report) ON (n.title)",
    ],
)
def test_reading_cannot_write(store: Store, text: str) -> None:
    store.write(ADD, id="kept")
    with pytest.raises(ReadOnly):
        store.read(text)  # type: ignore[arg-type]
    assert store.read("MATCH (n) RETURN n.id AS id") == [{"id": "kept"}]


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        transaction.run(ADD, id="a")
        raise KeyError

    with pytest.raises(KeyError):
        store.transact(work)
    assert store.read(COUNT) == [{"n": 0}]


def test_a_transaction_returns_what_its_work_returns(store: Store) -> None:
    def work(transaction: Transaction) -> int:
        transaction.run(ADD, id="a")
        return int(transaction.run(COUNT)[0]["n"])

    assert store.transact(work) == 1
    assert store.read_with(lambda transaction: transaction.run(COUNT)) == [{"n": 1}]


def test_a_second_node_of_an_id_is_refused(store: Store) -> None:
    store.write(ADD, id="a")
    with pytest.raises(ConstraintViolated) as caught:
        store.write(ADD, id="a")
    assert caught.value.code == "CG-DB-007"
    assert not caught.value.unreachable


def test_a_broken_query_is_refused(store: Store) -> None:
    with pytest.raises(QueryRefused):
        store.read("MATCH (n RETURN n")


def test_a_query_that_does_not_end_is_stopped(settings: Settings) -> None:
    if settings.embedded:
        pytest.skip("the server's limit, which test_embedded tries")
    with open_store(replace(settings, query_seconds=1)) as store, pytest.raises(TimedOut):
        store.read(ENDLESS)


def test_threads_share_a_store_and_lose_no_update(store: Store) -> None:
    store.write("CREATE (:Report {id: 'a', n: 0})")
    failed: list[BaseException] = []

    def add() -> None:
        try:
            for _ in range(10):
                store.write("MATCH (r:Report {id: 'a'}) SET r.n = r.n + 1")
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert store.read("MATCH (r:Report) RETURN r.n AS n") == [{"n": 40}]


def test_text_of_any_kind_comes_back_as_it_was(store: Store) -> None:
    texts = [
        "'; MATCH (n) DETACH DELETE n //",
        "`{$}\\",
        "İstanbul",
        "维吾尔",
        "\u202egnol\u0000",
        "e\u0301",
        "🜁",
    ]
    store.write("UNWIND $texts AS text CREATE (:Passage {id: text, text: text})", texts=texts)
    found = store.read("MATCH (p:Passage) RETURN p.text AS text")
    assert sorted(row["text"] for row in found) == sorted(texts)


def test_a_long_text_comes_back_whole(store: Store) -> None:
    text = "word " * 4_000_000
    store.write("CREATE (:Unit {id: 'long', title: $text})", text=text)
    assert store.read("MATCH (u:Unit) RETURN u.title AS title")[0]["title"] == text


def test_nobody_there_is_said_with_what_to_do() -> None:
    with pytest.raises(NotReachable) as caught:
        open_store(Settings(uri="bolt://127.0.0.1:1"))
    assert "bolt://127.0.0.1:1" in str(caught.value)
    assert "CASEGRAPH_NEO4J_URI" in caught.value.remedy
    assert caught.value.unreachable


def test_an_address_that_is_none_is_said() -> None:
    with pytest.raises((BadSetting, NotReachable)):
        open_store(Settings(uri="bolt://no such host:7687"))


def test_a_wrong_password_is_said(database: Store, settings: Settings) -> None:
    with pytest.raises(WrongPassword) as caught:
        open_store(replace(settings, uri=database.address, user="neo4j", password="wrong password"))
    assert "CASEGRAPH_NEO4J_PASSWORD" in caught.value.remedy
    assert "wrong password" not in f"{caught.value} {caught.value.remedy}"


def test_a_database_that_is_none_is_said(settings: Settings) -> None:
    if settings.embedded:
        pytest.skip("the embedded database's name is not a setting")
    with pytest.raises(BadSetting) as caught:
        open_store(replace(settings, database="nosuch"))
    assert caught.value.name == "CASEGRAPH_NEO4J_DATABASE"
