import concurrent.futures
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from graph import Store, open_store
from graph.check import check
from graph.errors import Locked
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
