"""A database of its own for tests that kill, starve or lock one; the run's own database stays out of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import Store, embedded, open_store
from graph.settings import Settings

ENDLESS = (
    "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d "
    "WITH a WHERE a < 0 RETURN count(*) AS n"
)
"""A query that would run for days."""


@pytest.fixture
def own(tmp_path: Path, backend: str) -> Iterator[Settings]:
    """Settings of an embedded database that this test may harm; nothing runs yet."""
    if backend != "arcadedb":
        pytest.skip("tries the embedded database, which the run on ArcadeDB does")
    settings = Settings(home=tmp_path / "home", query_seconds=3, lock_seconds=5)
    yield settings
    embedded.stop(settings)


@pytest.fixture
def harmed(own: Settings) -> Iterator[Store]:
    """A store on that database, running."""
    with open_store(own) as store:
        yield store
