import concurrent.futures
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from graph import Store, open_store
from graph.check import check
from graph.errors import Locked, LockLost
from graph.settings import Settings

ROOT = Path(__file__).parents[3]


def waits(settings: Settings) -> BaseException | None:
    """Try to be the one writer from another thread with a store of its own; return what that raises."""
    caught: list[BaseException] = []

    def run() -> None:
        try:
            with open_store(replace(settings, lock_seconds=0.2)) as other, other.exclusive("a test"):
                pass
        except Locked as error:
            caught.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return caught[0] if caught else None


def test_one_writer_at_a_time(store: Store, settings: Settings) -> None:
    with store.exclusive("a test"):
        error = waits(settings)
    assert isinstance(error, Locked)
    assert str(settings.home) in error.remedy
    assert waits(settings) is None


def test_who_holds_it_may_take_it_again_and_write(store: Store, settings: Settings) -> None:
    with store.exclusive("one"), store.exclusive("another"):
        store.write("CREATE (:Report {id: 'a'})")
        assert waits(settings) is not None
    assert waits(settings) is None


def test_a_check_waits_for_another_writer_and_writes_nothing(store: Store, settings: Settings) -> None:
    store.write("CREATE (:Conflict {id: 'conflict-of-old', rule: 'two_dates'})")
    with (
        store.exclusive("a test"),
        open_store(replace(settings, lock_seconds=0.2)) as other,
        concurrent.futures.ThreadPoolExecutor() as pool,
    ):
        assert isinstance(pool.submit(check, other).exception(), Locked)
    assert store.read("MATCH (k:Conflict) RETURN count(k) AS n") == [{"n": 1}]
    check(store)
    assert store.read("MATCH (k:Conflict) RETURN count(k) AS n") == [{"n": 0}]


@pytest.fixture
def on_neo4j(backend: str) -> None:
    """Only Neo4j has the lock's node."""
    if backend != "neo4j":
        pytest.skip("the embedded database has one machine only")


def end_the_lock(store: Store) -> None:
    """Do to the lock's transaction what a server's time limit does: it is the one that waits for its next query."""
    with store.session() as session:
        rows = session.run("SHOW TRANSACTIONS YIELD transactionId, currentQuery, username").data()
        idle = [row["transactionId"] for row in rows if not row["currentQuery"]]
        assert len(idle) == 1
        session.run("TERMINATE TRANSACTIONS $ids", ids=idle).consume()


def write_twice(store: Store) -> None:
    with store.exclusive("a test"):
        store.write("CREATE (:Report {id: 'before'})")
        end_the_lock(store)
        store.transact(lambda tx: tx.run("CREATE (:Report {id: 'after'})"))


@pytest.mark.usefixtures("on_neo4j")
def test_a_lock_that_the_server_ended_stops_its_holder_before_it_writes(
    store: Store, settings: Settings
) -> None:
    with pytest.raises(LockLost, match="during a test") as caught:
        write_twice(store)
    assert caught.value.unreachable
    assert store.read("MATCH (r:Report) RETURN r.id AS id") == [{"id": "before"}]
    assert waits(settings) is None
    with store.exclusive("another"):
        store.write("CREATE (:Report {id: 'again'})")


@pytest.mark.usefixtures("on_neo4j")
def test_a_lock_that_ended_after_the_last_write_is_no_error(store: Store) -> None:
    with store.exclusive("a test"):
        store.write("CREATE (:Report {id: 'a'})")
        end_the_lock(store)
    assert store.read("MATCH (r:Report) RETURN r.id AS id") == [{"id": "a"}]


@pytest.mark.usefixtures("on_neo4j")
def test_another_machine_waits_for_the_node_and_not_for_ever(
    store: Store, settings: Settings, tmp_path: Path
) -> None:
    elsewhere = replace(settings, home=tmp_path, lock_seconds=1.0)
    with (
        store.exclusive("a test"),
        open_store(elsewhere) as other,
        concurrent.futures.ThreadPoolExecutor() as pool,
    ):
        began = time.monotonic()
        assert isinstance(pool.submit(waited_for, other).exception(), Locked)
        assert time.monotonic() - began < 20
    with open_store(elsewhere) as other:
        waited_for(other)


def waited_for(store: Store) -> None:
    with store.exclusive("a test elsewhere"):
        pass


@pytest.mark.soak
@pytest.mark.timeout(200)
@pytest.mark.usefixtures("on_neo4j")
def test_the_lock_outlives_the_servers_time_limit(store: Store) -> None:
    """The server of `tools.neo4j` ends transactions after 60 seconds."""
    with store.exclusive("a long test"):
        time.sleep(75)
        store.write("CREATE (:Report {id: 'late'})")
    assert store.read("MATCH (r:Report) RETURN r.id AS id") == [{"id": "late"}]


def test_an_error_gives_it_back(store: Store, settings: Settings) -> None:
    with pytest.raises(KeyError), store.exclusive("a test"):
        raise KeyError
    assert waits(settings) is None


def test_a_killed_holder_gives_it_back(store: Store, settings: Settings) -> None:
    code = (
        "import sys; from graph import open_store; s = open_store();"
        "w = s.exclusive('a test'); w.__enter__(); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        assert waits(settings) is not None
        holder.kill()
    assert waits(settings) is None
