"""The embedded server is killed under an ingest, or an ingest while it starts one: the graph is the same in the end."""

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from graph import embedded, open_store
from graph.digest import digest
from graph.settings import Settings
from tests.conftest import empty
from tests.graph.kill.conftest import Moment, Runner, at_length

KILLS, LONG = 2, 20
START_SECONDS = 4.0
"""About as long as the first start of a server takes."""


@pytest.fixture
def own(tmp_path: Path, backend: str) -> Iterator[Settings]:
    """An embedded database that this test may kill."""
    if backend != "arcadedb":
        pytest.skip("kills the embedded server, which the run on ArcadeDB does")
    settings = Settings(home=tmp_path / "home")
    yield settings
    embedded.stop(settings)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_killed_server_loses_nothing_of_an_ingest(
    own: Settings, runner: Runner, few: Path, seed: int, note: Callable[[str], None]
) -> None:
    note(f"kill -9 of the embedded server: {prove(own, runner, few, random.Random(seed), KILLS)}")


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_killed_server_loses_nothing_of_an_ingest_at_length(
    own: Settings, runner: Runner, few: Path, seed: int, note: Callable[[str], None]
) -> None:
    note(
        f"kill -9 of the embedded server, at length: {prove(own, runner, few, random.Random(seed), at_length(LONG))}"
    )


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("turn", range(KILLS))
def test_an_ingest_killed_while_it_starts_the_server_can_be_run_again(
    own: Settings, runner: Runner, few: Path, seed: int, turn: int
) -> None:
    moment = Moment(seconds=START_SECONDS * (turn + random.Random(seed + turn).random()) / KILLS)
    assert runner.ingest(few, own.home, moment).killed
    assert runner.ingest(few, own.home).status == 0
    with open_store(own) as store:
        seen = digest(store)
        empty(store)
        assert runner.ingest(few, own.home).status == 0
        assert digest(store) == seen


def prove(own: Settings, runner: Runner, reports: Path, chance: random.Random, kills: int) -> str:
    """Kill the server in so many ingests; say how many of them came to their end all the same."""
    embedded.start(own)
    alone = runner.ingest(reports, own.home)
    with open_store(own) as store:
        wanted = digest(store)
    survived = 0
    for part in range(kills):
        with open_store(own) as store:
            empty(store)
        runner.begin(reports, own.home)
        time.sleep(alone.seconds * (part + chance.random()) / kills)
        kill(own)
        survived += runner.end().status == 0
        again = runner.ingest(reports, own.home)
        assert again.status == 0
        with open_store(own) as store:
            assert digest(store) == wanted
    return f"{kills} kills, {survived} of the ingests went on by themselves"


def kill(own: Settings) -> None:
    """End the server without a warning."""
    pid = embedded.status(own).pid
    assert pid
    process = psutil.Process(pid)
    process.kill()
    process.wait(5)
