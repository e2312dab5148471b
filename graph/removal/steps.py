"""Carry a removal out in steps, each of which is on disk before the next, so that a killed removal goes on.

*begun*: the tombstone is written, with whom or what it is about. *marked*: what goes is marked and withdrawn.
*deleted*: the graph has followed, and what was marked is gone. *done*: the files hold nothing of it any more.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal

from graph import embedded
from graph.check import check
from graph.connection import Row, Store
from graph.paging import by_id, chunks
from graph.projection import project
from graph.removal.errors import RewriteFailed
from graph.removal.keep_out import names_of
from graph.removal.model import Gone, Removed, Tombstone, ids
from graph.removal.planned import Person, person_of, planned
from graph.removal.stored import parts_of
from graph.removal.traces import traces
from graph.schema import ensure

_BATCH = 500
Step = Callable[[str], None]
"""Who wants to know what is being done."""


def unwatched(_name: str) -> None:
    """Be told and do nothing."""


def finish_one(store: Store, row: Row, step: Step) -> Removed:
    """Go on where the removal of this tombstone is, to its end; raises `RewriteFailed`."""
    names: frozenset[str] | None = None
    if row["status"] == "begun":
        step("mark")
        _mark(store, row)
        row = _at(store, row, "marked")
    if row["status"] == "marked":
        step("project")
        _follow(store)
        names = _names(store, row)
        step("delete")
        _delete(store, row)
        row = _at(store, row, "deleted")
    store.write("removal/forget_target", id=row["id"])
    step("rewrite")
    rewritten = _rewrite(store)
    row = _at(store, row, "done")
    left = traces(store.settings, names) if rewritten and names is not None else None
    return Removed(tombstone_of(row), rewritten, left)


def tombstone_of(row: Row) -> Tombstone:
    """Return the tombstone of a row."""
    return Tombstone(row["id"], row["kind"], row["reason"], row["status"], row["recordedAt"])


def _at(store: Store, row: Row, status: Literal["marked", "deleted", "done"]) -> Row:
    store.write("removal/status", id=row["id"], status=status)
    return {**row, "status": status}


def _mark(store: Store, row: Row) -> None:
    """Mark and withdraw what goes."""
    if row["kind"] == "report":
        parts = parts_of(store, row["target"])
        out = Gone(ids(parts.records), ids(parts.claims), ids(parts.passages))
        _mark_all(store, row, parts.report.id, out)
        return
    for one in planned(store, _person(store, row)):
        if one.gone:
            _mark_all(store, row, one.report, one.gone)


def _person(store: Store, row: Row) -> Person:
    """Return whom a removal is about, whatever became of the person in the graph meanwhile."""
    return person_of(store, by_id(store, "removal/reports_of", row["target"].split()))


def _names(store: Store, row: Row) -> frozenset[str]:
    """Return the names that no file should hold when this is done."""
    if row["kind"] == "person":
        return _person(store, row).names
    told = (
        names_of(parts_of(store, row["target"])) if store.read("removal/is_report", id=row["target"]) else {}
    )
    return frozenset(name for of in told.values() for name in of if " " in name)


def _mark_all(store: Store, row: Row, report: str, out: Gone) -> None:
    stone = {"tombstone": row["id"]}
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for some in chunks(sorted(out.claims), _BATCH):
        store.write("removal/mark_claims", ids=some, now=now, **stone)
    for some in chunks(sorted(out.passages), _BATCH):
        store.write("removal/mark_passages", ids=some, **stone)
    for some in chunks(sorted(out.contexts.items()), _BATCH):
        store.write("removal/contexts", rows=[{"id": one, "context": list(kept)} for one, kept in some])
    if out.titles:
        store.write("removal/titles", ids=sorted(out.titles))
    if out.report:
        store.write("removal/report", report=report, properties=dict(out.report))
    for some in chunks(sorted(out.records), _BATCH):
        store.write("removal/mark_records", ids=some, **stone)
    store.write("change/stale", report=report)


def _follow(store: Store) -> None:
    """Bring the graph to what is left: entities, edges, conflicts, ranks."""
    project(store)
    if check(store).reranked:
        project(store)


def _delete(store: Store, row: Row) -> None:
    stone = {"tombstone": row["id"], "limit": _BATCH}
    while some := _some(store.read("removal/marked_claims", **stone)):
        store.write("removal/drop_conflicts", ids=some)
        store.write("removal/drop_claims", ids=some)
    while some := _some(store.read("removal/marked_passages", **stone)):
        store.write("removal/drop_passages", ids=some)
    while some := _some(store.read("removal/marked_records", **stone)):
        store.write("removal/drop_clues", ids=some)
        store.write("removal/drop_candidates", ids=some)
        store.write("removal/drop_judgements", ids=some)
        store.write("removal/drop_records", ids=some)
    if row["kind"] == "report":
        store.write("removal/drop_report", report=row["target"])


def _some(rows: list[Row]) -> list[str]:
    return [row["id"] for row in rows]


def _rewrite(store: Store) -> bool:
    """Write the files anew where that can be done from here."""
    if not store.settings.embedded:
        return False
    try:
        embedded.rewrite(store.settings)
    except OSError as error:
        raise RewriteFailed(error.strerror or type(error).__name__) from error
    store.read("removal/keys")  # Starts the server again, wherever it listens now, which the next line needs.
    ensure(store)
    return True
