"""Where the tests' database comes from.

*One database a run.* The suite runs on the embedded ArcadeDB, with a folder, passwords and ports of its own that end
with the run; or, when `CASEGRAPH_NEO4J_URI` is set, on that Neo4j, whose data is then erased again and again: the
suite refuses to begin unless `CASEGRAPH_TEST_MAY_ERASE=1` says so, as `tools/neo4j/run.py` does for the throw-away
server that it starts. No test reaches the data of a developer: `CASEGRAPH_HOME` points into the run's own folder
from the first test on, so that command line, API and notebooks under test find the same database.

*`store`* is an open `Store` with the ontology's constraints and without a single node; it is emptied before each test
that asks for it, never after, so that what a failed test left can be looked at. *`database`* is the same store for
fixtures of wider scope, which must put into it all that they need; a module uses one of the two and not both.
*`settings`* opens further stores or starts commands on the same database. *`backend`* names it.

*`--stored`* leaves out, of the tests of reading and of the ontology, those that use no database: on Neo4j they would do
again what they did on ArcadeDB.

*Nothing of ours is mocked.* People in fixtures are invented. At the end the run says which database it used, and how
many tests did: a suite that silently touched none is a failure of the suite. *`note`* takes lines that are printed
there too, such as what was measured; *`seed`* is the number from which a test draws what it tries, printed as well,
and given with `CASEGRAPH_TEST_SEED` to try the same again.
"""

import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph import Store, embedded, open_store, schema
from graph.settings import Settings, from_environment

_USED = pytest.StashKey[list[str]]()
"""Ids of the tests that used the run's database."""
_NOTES = pytest.StashKey[list[str]]()
"""Lines for the end of the run."""
_BATCH = 2_000
_UNSTORED = ("tests/ingest/", "tests/ontology/", "tests/tools/")
"""Folders whose tests know no database unless they ask for one."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--stored", action="store_true", help="leave out tests of reading that use no database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--stored"):
        left = [i for i in items if i.nodeid.startswith(_UNSTORED) and "settings" not in _fixtures(i)]
        config.hook.pytest_deselected(items=left)
        items[:] = [i for i in items if i not in set(left)]


def _fixtures(item: pytest.Item) -> tuple[str, ...]:
    return getattr(item, "fixturenames", ())


def pytest_sessionstart(session: pytest.Session) -> None:
    session.config.stash[_USED] = []
    session.config.stash[_NOTES] = []
    if os.environ.get("CASEGRAPH_NEO4J_URI") and os.environ.get("CASEGRAPH_TEST_MAY_ERASE") != "1":
        raise pytest.UsageError(
            "CASEGRAPH_NEO4J_URI is set, and the tests erase the database that they run on. Unset it, run"
            " `make test-neo4j`, or set CASEGRAPH_TEST_MAY_ERASE=1 if all data in it may be lost."
        )


def pytest_runtest_setup(item: pytest.Item) -> None:
    if "settings" in _fixtures(item):
        item.config.stash[_USED].append(item.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    name = "Neo4j" if os.environ.get("CASEGRAPH_NEO4J_URI") else "embedded ArcadeDB"
    count = len(config.stash[_USED])
    terminalreporter.write_line(f"database: {name}, used by {count} tests")
    for line in config.stash[_NOTES]:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The run's own home folder, in force for everything that reads the environment."""
    folder = tmp_path_factory.mktemp("casegraph")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CASEGRAPH_HOME", str(folder))
        for name in ("CASEGRAPH_DB_PORT", "CASEGRAPH_DB_HTTP_PORT"):
            patch.delenv(name, raising=False)
        yield folder
        embedded.stop(Settings(home=folder))


@pytest.fixture(scope="session")
def note(pytestconfig: pytest.Config) -> Callable[[str], None]:
    """Take a line to be printed at the end of the run."""
    return pytestconfig.stash[_NOTES].append


@pytest.fixture(scope="session")
def seed(note: Callable[[str], None]) -> int:
    """The number from which the run's random choices come."""
    number = int(os.environ.get("CASEGRAPH_TEST_SEED") or secrets.randbelow(10**9))
    note(f"random choices: CASEGRAPH_TEST_SEED={number}")
    return number


@pytest.fixture(scope="session")
def settings(home: Path) -> Settings:
    """Settings of the run's database."""
    return from_environment()


@pytest.fixture(scope="session")
def backend(settings: Settings) -> str:
    """`arcadedb` or `neo4j`."""
    return "arcadedb" if settings.embedded else "neo4j"


@pytest.fixture(scope="session")
def database(settings: Settings) -> Iterator[Store]:
    """The run's database with its constraints, opened once."""
    with open_store(settings) as store:
        schema.ensure(store)
        yield store


@pytest.fixture
def store(database: Store) -> Store:
    """The run's database, emptied."""
    empty(database)
    return database


def empty(store: Store) -> None:
    """Delete every node, a few at a time; constraints and indexes stay."""
    while store.write("MATCH (n) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS gone", limit=_BATCH)[
        0
    ]["gone"]:
        pass
