"""A database of its own for tests that kill, starve or lock one; the run's own database stays out of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import Store, embedded, open_store
from graph.settings import Settings


@pytest.fixture
def own(tmp_path: Path, backend: str) -> Iterator[Settings]:
    """Settings of an embedded database that this test may harm; nothing runs yet."""
    if backend != "arcadedb":
        pytest.skip("tries the embedded database, which the run on ArcadeDB does")
    settings = Settings(home=tmp_path / "home", query_seconds=5, lock_seconds=5)
    yield settings
    embedded.stop(settings)


@pytest.fixture
def harmed(own: Settings) -> Iterator[Store]:
    """A store on that database, running."""
    with open_store(own) as store:
        yield store
