"""Files that change, are read again, retracted and removed: the graph that grows is the one made from nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.cli.listener import Watching
from graph import Store
from graph.digest import digest
from graph.removal.purge import purge
from graph.retract import restore, retract
from ingest.run import Options, ingest
from tests.graph.projection.test_increment import from_nothing

ONE = """Ilya Testov, a journalist, was arrested by the police on 4 May 2021 in Riga. On 3 June 2021, the Example City
Court sentenced him to two years in prison. He is held in Northern Prison.
"""
OTHER = """Zoya Primer, a teacher, was arrested by the police on 7 July 2021 in Riga. On 9 August 2021, the Example City
Court sentenced her to three years in prison. She is held in Northern Prison.
"""
NOW = datetime(2026, 2, 1, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, store: Store) -> Path:
    (store.settings.home / "purge.key").unlink(missing_ok=True)
    made = tmp_path / "reports"
    made.mkdir()
    (made / "one.txt").write_text(ONE)
    (made / "other.txt").write_text(OTHER)
    read(store, made)
    return made


def read(store: Store, folder: Path, *, again: bool = False) -> list[str]:
    """Read the folder, and return what became of each file."""
    summary = ingest([folder], store, Options(again=again, now=lambda: NOW), Watching(quiet=True))
    return [outcome.status for outcome in summary.documents]


def same_from_nothing(store: Store) -> None:
    grown = digest(store)
    from_nothing(store)
    assert digest(store) == grown


def texts(store: Store) -> str:
    return repr(store.read("MATCH (n) RETURN properties(n) AS p"))


def test_an_edited_file_brings_nobody_back(folder: Path, store: Store) -> None:
    person = store.read("MATCH (p:Person) WHERE 'Ilya Testov' IN p.name RETURN p.id AS id")[0]["id"]
    purge(store, person, "asked for by the person concerned")
    left = digest(store)
    read(store, folder, again=True)
    assert digest(store) == left
    (folder / "one.txt").write_text(ONE.replace("two years", "three years") + "\nTestov is ill.\n")
    (folder / "other.txt").write_text(OTHER.replace("three years", "four years"))
    assert read(store, folder) == ["changed", "changed"]
    assert "Testov" not in texts(store)
    assert "Zoya Primer" in texts(store)
    same_from_nothing(store)


def test_a_removed_file_stays_out_and_the_run_goes_on(folder: Path, store: Store) -> None:
    report = store.read("MATCH (r:Report) WHERE r.name ENDS WITH 'one.txt' RETURN r.id AS id")[0]["id"]
    purge(store, report, "the publisher asked for it")
    assert read(store, folder) == ["skipped", "known"]
    (folder / "one.txt").write_text(ONE.replace("two years", "three years"))
    (folder / "copy.txt").write_text(ONE)
    assert read(store, folder) == ["skipped", "skipped", "known"]
    assert "Testov" not in texts(store)
    same_from_nothing(store)


def test_a_retracted_file_that_changes_comes_back_as_it_is_now(folder: Path, store: Store) -> None:
    report = store.read("MATCH (r:Report) WHERE r.name ENDS WITH 'one.txt' RETURN r.id AS id")[0]["id"]
    retract(store, report, "why", "2026-02-02T00:00:00Z")
    (folder / "one.txt").write_text(ONE.replace("two years", "three years"))
    assert read(store, folder) == ["changed", "known"]
    assert not store.read("MATCH (e:Entity) WHERE $id IN e.reports RETURN e.id", id=report)
    same_from_nothing(store)
    restore(store, report)
    read(store, folder)
    assert (
        store.read("MATCH (s:Sentence) WHERE $id IN s.reports RETURN s.months AS m", id=report)[0]["m"] == 36
    )
    same_from_nothing(store)
