"""What was removed is nowhere any more: not in the graph, not in the files, not after the same file is read again."""

import random
from dataclasses import replace

import pytest

from graph import Store
from graph.digest import digest
from graph.projection import project
from graph.read.search import search
from graph.removal.errors import KeyMissing, NoSuchTombstone, NothingToRemove, TellingReason, WasRemoved
from graph.removal.model import Removed
from graph.removal.purge import finish, lift, plan, purge, tombstones
from graph.removal.steps import unwatched
from graph.removal.traces import forms, holds
from graph.write import Contents, write_document
from ingest.assemble import ReadUnit, assemble
from tests import told
from tests.graph.projection.test_increment import from_nothing
from tests.graph.projection.world import contents
from tests.graph.projection.world import told as drawn

WHY = "asked for by the person concerned"
NAMES = ("Testov", "Testof")
SENTENCES = ("was moved to Northern Prison on 3 May 2021", "guards beat Ilya", "His lawyer is Vera")


def person(store: Store, name: str) -> str:
    """Return the one who bears this name, in some spelling of it."""
    return store.read("MATCH (p:Person) WHERE $name IN p.name RETURN p.id AS id", name=name)[0]["id"]


def texts(store: Store) -> str:
    """Return everything that the database says, indexes apart."""
    nodes = store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")
    edges = store.read("MATCH ()-[r]->() RETURN properties(r) AS properties")
    return repr((nodes, edges))


def nowhere(store: Store, *wanted: str) -> None:
    """Insist that none of these stands in the database, or in the files of an embedded one."""
    found = texts(store).casefold()
    assert [one for one in wanted if one.casefold() in found] == []
    assert [one for one in wanted if " " not in one and search(store, one).items] == []
    if store.settings.embedded:
        files = [path for path in store.settings.home.rglob("*") if path.is_file()]
        assert len(files) > 20
        assert [path.name for path in files if holds(path, [f for one in wanted for f in forms(one)])] == []


def contents_of(number: int, **other: str) -> Contents:
    """Return one of the three reports, as it is written, or as another document."""
    document, unit, extraction = told.parts()[number]
    made = assemble(
        replace(document, **other),
        [ReadUnit(unit, extraction, "test 1")],
        told.NOW,
        lambda _country: ("Ruritania",),
    )
    return Contents(made.report, made.document, made.units, made.passages, made.records, made.claims)


ONE = contents_of(0).report.id


def edited(contents: Contents) -> Contents:
    """Return another version of a report, with other bytes."""
    document = contents.document.model_copy(update={"id": "e" * 64})
    claims = [claim.model_copy(update={"documentId": document.id}) for claim in contents.claims]
    return replace(contents, document=document, claims=claims)


def test_a_person_is_nowhere_any_more(filled: Store) -> None:
    done = purge(filled, person(filled, "Ilya Testov"), WHY)
    nowhere(filled, *NAMES, *SENTENCES)
    assert done.tombstone.status == "done"
    assert done.rewritten is filled.settings.embedded
    assert not done.left
    assert person(filled, "Zoya Primer")


def test_the_rest_is_what_a_projection_from_nothing_gives(filled: Store) -> None:
    purge(filled, person(filled, "Ilya Testov"), WHY)
    left = digest(filled)
    from_nothing(filled)
    assert digest(filled) == left


def test_a_report_is_nowhere_any_more(filled: Store) -> None:
    purge(filled, ONE, WHY)
    nowhere(filled, "Ilya Testov", "Advokat", "Lantern", *SENTENCES)
    assert person(filled, "Ilya Testof")
    left = digest(filled)
    from_nothing(filled)
    assert digest(filled) == left


def test_a_database_of_thousands_is_written_anew(filled: Store) -> None:
    chance = random.Random(7)
    write_document(filled, contents("reports/many.txt", [drawn(chance) for _ in range(30)]))
    project(filled)
    assert filled.read("MATCH (c:Claim) RETURN count(c) AS n")[0]["n"] > 1_000
    before = digest(filled)
    assert purge(filled, ONE, WHY).rewritten is filled.settings.embedded
    assert filled.read("MATCH (c:Claim) RETURN count(c) AS n")[0]["n"] > 1_000
    nowhere(filled, "Advokat", "Lantern")
    left = digest(filled)
    assert left != before
    from_nothing(filled)
    assert digest(filled) == left


def test_a_tombstone_says_when_and_why_and_nothing_else(filled: Store) -> None:
    purge(filled, ONE, WHY)
    (stone,) = tombstones(filled)
    assert (stone.kind, stone.reason, stone.status) == ("report", WHY, "done")
    (row,) = filled.read("MATCH (t:Tombstone) RETURN properties(t) AS p")
    assert set(row["p"]) == {"id", "kind", "reason", "status", "recordedAt", "keyId", "marks"}
    assert ONE not in texts(filled)


def test_a_plan_changes_nothing_and_says_what_would_go(filled: Store) -> None:
    before = digest(filled)
    found = plan(filled, person(filled, "Ilya Testov"))
    assert (found.kind, found.label[:10], len(found.reports)) == ("person", "Ilya Testo", 2)
    assert found.passages >= 3
    assert found.claims > found.others > 0
    assert plan(filled, ONE).kind == "report"
    assert digest(filled) == before


def test_the_same_report_is_not_taken_in_again(filled: Store) -> None:
    purge(filled, ONE, WHY)
    for again in (contents_of(0), edited(contents_of(0))):
        with pytest.raises(WasRemoved):
            write_document(filled, again)
    nowhere(filled, "Ilya Testov", "Advokat")


@pytest.mark.parametrize("version", ["same", "edited"])
def test_a_person_stays_out_when_a_report_is_read_again(filled: Store, version: str) -> None:
    purge(filled, person(filled, "Ilya Testov"), WHY)
    left = digest(filled)
    for number in range(3):
        again = contents_of(number)
        write_document(filled, edited(again) if version == "edited" else again)
        project(filled)
        found = texts(filled)
        assert not [name for name in (*NAMES, *SENTENCES) if name in found]
        if version == "same":
            assert digest(filled) == left
        else:
            break


def test_a_new_report_with_name_and_birth_date_stays_out(filled: Store) -> None:
    purge(filled, person(filled, "Ilya Testov"), WHY)
    other = contents_of(0, name="reports/other.txt", sha256="f" * 64, source="https://other.example.org/1")
    write_document(filled, other)
    project(filled)
    assert not [name for name in NAMES if name in texts(filled)]


def test_a_reason_that_names_the_person_is_refused(filled: Store) -> None:
    for reason in ("Testov asked", "ILYA TESTOV asked"):
        with pytest.raises(TellingReason):
            purge(filled, person(filled, "Ilya Testov"), reason)
    assert not tombstones(filled)


def test_what_is_not_there_cannot_be_removed(filled: Store) -> None:
    with pytest.raises(NothingToRemove):
        purge(filled, "person-none", WHY)
    with pytest.raises(NoSuchTombstone):
        lift(filled, "tombstone-none")


def test_without_its_key_nothing_is_taken_in(filled: Store) -> None:
    purge(filled, ONE, WHY)
    key = filled.settings.home / "purge.key"
    text = key.read_text()
    key.unlink()
    with pytest.raises(KeyMissing, match="is not there"):
        write_document(filled, contents_of(0))
    key.write_text("ab" * 32)
    with pytest.raises(KeyMissing, match="is not the key"):
        write_document(filled, contents_of(0))
    key.write_text(text)
    lift(filled, tombstones(filled)[0].id)
    write_document(filled, contents_of(0))
    project(filled)
    assert person(filled, "Ilya Testov")


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("at", ["mark", "project", "delete", "rewrite"])
def test_what_was_broken_off_goes_on(filled: Store, at: str) -> None:
    target = person(filled, "Ilya Testov")

    def end(step: str) -> None:
        if step == at:
            raise Killed

    with pytest.raises(Killed):
        purge(filled, target, WHY, end)
    (done,) = finish(filled)
    assert done.tombstone.status == "done"
    nowhere(filled, *NAMES, *SENTENCES)
    assert finish(filled) == []
    left = digest(filled)
    from_nothing(filled)
    assert digest(filled) == left


def test_asked_for_again_a_broken_off_removal_goes_on(filled: Store) -> None:
    target = person(filled, "Ilya Testov")

    def end(step: str) -> None:
        if step == "delete":
            raise Killed

    with pytest.raises(Killed):
        purge(filled, target, WHY, end)
    done = purge(filled, target, WHY, unwatched)
    assert isinstance(done, Removed)
    assert len(tombstones(filled)) == 1
