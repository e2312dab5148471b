"""Which files of a Neo4j may hold what was removed: those of its store and its transaction logs, and no other.

A server does not write its files anew, so deleted text stays in some of them for a while: in which is shown here, and
`docs/how-to/remove.md` tells the operator what to do about these.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from graph import Store
from graph.removal.purge import purge
from graph.removal.traces import forms, holds
from tests.graph.removal.test_purge import NAMES, SENTENCES, WHY, person

STORE = ("data/databases/", "data/transactions/")
"""The store with its indexes, and the transaction logs."""


@pytest.fixture
def files() -> Path:
    """The folder of the Neo4j that this run uses: configuration, data and logs."""
    found = os.environ.get("CASEGRAPH_TEST_NEO4J_HOME")
    if not found:
        pytest.skip(
            "searches the files of a Neo4j that tools/neo4j/run.py started, as `make test-neo4j` does"
        )
    return Path(found)


def holding(folder: Path, wanted: Iterable[str]) -> list[str]:
    """Return the files under a folder that hold one of these, in any form that the embedded one is searched for."""
    spelt = {form for one in wanted for form in forms(one)}
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert len(files) > 20
    return [str(path.relative_to(folder)) for path in files if holds(path, spelt)]


def test_only_the_store_and_its_logs_hold_what_was_removed(
    filled: Store, files: Path, note: Callable[[str], None]
) -> None:
    assert holding(files, NAMES), "the search must see what is there"
    purge(filled, person(filled, "Ilya Testov"), WHY)
    left = holding(files, (*NAMES, *SENTENCES))
    note(f"files of Neo4j that still hold what was removed: {', '.join(left) or 'none'}")
    assert [name for name in left if not name.startswith(STORE)] == []
