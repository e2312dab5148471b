"""The example reports, read once for the tests of this folder."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.connection import Store
from ingest.run import Options, Outcome, Summary, ingest
from tests.conftest import empty

REPORTS = Path(__file__).parents[2] / "examples" / "reports"


class Quiet:
    """A listener that keeps what became of each file."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []

    def begin(self, total: int) -> None: ...

    def document(self, name: str) -> None: ...

    def finished(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def step(self, name: str) -> None: ...


def read_examples(store: Store) -> Summary:
    options = Options(now=lambda: datetime(2026, 1, 1, tzinfo=UTC))
    return ingest([REPORTS], store, options, Quiet())


@pytest.fixture(scope="package")
def first(database: Store) -> Summary:
    """What became of the examples when they were read into the empty database, once for all tests of this folder."""
    empty(database)
    return read_examples(database)


@pytest.fixture
def examples(database: Store, first: Summary) -> Store:
    return database
