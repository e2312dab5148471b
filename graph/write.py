"""Write what one document adds: its report, version, units, passages, records and claims.

What is new is written in batches. The last transaction marks the document complete, and with it brings up to date what
an earlier version of the report had: claims that are no longer made are withdrawn, those that are made again live. Only
complete documents count, so what a killed run left changes nothing, and is taken up again by the next.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from graph.connection import Row, Store, Transaction
from graph.errors import IncompleteBundle
from graph.paging import chunks
from graph.removal.keep_out import kept
from graph.write_model import Contents
from ontology.generated.records import Base

__all__ = ["Contents", "Held", "Written", "held", "write_document"]

ROWS = 1_000
"""Rows of one query."""
QUERIES = 4
"""Queries of one transaction."""
_LETTERS = 4_000_000
"""Characters of one query's rows, about: a message has a largest size."""

Kind = Literal["units", "passages", "records", "claims"]


@dataclass(frozen=True)
class Written:
    """What a document changed, in claims: `withdrawn` are those that an earlier version made and this does not."""

    changed: bool
    """Whether an earlier version of the report was there."""
    added: int
    known: int
    withdrawn: int


@dataclass(frozen=True)
class Held:
    """A document that is there in whole: name and version of what read it, and the report that it is a version of."""

    reader: str
    report: str


@dataclass(frozen=True)
class _Before:
    """What the store holds of a report: ids by kind, claims with the time of their withdrawal."""

    ids: Mapping[Kind, frozenset[str]]
    claims: Mapping[str, str | None]
    confidence: Mapping[str, float]
    counted: frozenset[str]
    """Claims that live, and of which the document is there in whole."""
    complete: bool
    """Whether this very document is there in whole, as the same reader read it."""
    versions: int
    """Other documents of the report that are there in whole."""


@dataclass(frozen=True)
class _Step:
    """One query with some of its rows."""

    kind: Kind
    rows: list[Row]


def held(store: Store, document_id: str) -> Held | None:
    """Return the document with these bytes (SHA-256, hexadecimal), None unless it is written in whole."""
    rows = store.read("write/held", document=document_id)
    return Held(**rows[0]) if rows else None


def write_document(store: Store, contents: Contents) -> Written:
    """Write a document; when this returns, all of it is on disk. Writing it again changes nothing.

    What was removed before stays out: see `graph.removal`. Raises `IncompleteBundle` when a claim stands on a passage
    or names a record that the contents lack, `WasRemoved` for a report that was removed.
    """
    _check(contents)
    with store.exclusive("a document"):
        contents = kept(store, contents)
        now = frozenset(claim.id for claim in contents.claims)
        store.transact(partial(_sweep, contents=contents))
        before = _before(store, contents)
        if not (before.complete and before.counted == now):
            _write(store, contents, before)
    known = len(now & before.counted)
    return Written(bool(before.versions), len(now) - known, known, len(before.counted - now))


def _check(contents: Contents) -> None:
    records = {record.id for record in contents.records}
    passages = {passage.id for passage in contents.passages}
    ends = {end for claim in contents.claims for end in (claim.subject, claim.object) if end}
    missing = (ends - records) | ({claim.passageId for claim in contents.claims} - passages)
    if missing:
        raise IncompleteBundle(contents.document.id, sorted(missing))


def _sweep(tx: Transaction, contents: Contents) -> None:
    """Remove what a killed run left of another version: it was never part of the record."""
    given = {"report": contents.report.id, "document": contents.document.id}
    if tx.run("write/left", **given):
        tx.run("write/sweep_claims", **given)
        tx.run("write/sweep_documents", **given)
        tx.run("write/sweep_passages", **given)
        tx.run("write/sweep_records", **given)


def _before(store: Store, contents: Contents) -> _Before:
    report, document = contents.report.id, contents.document.id
    said = store.read("write/said", report=report)
    ids: dict[Kind, frozenset[str]] = {
        "units": _ids(store.read("write/known_units", report=report)),
        "passages": _ids(store.read("write/known_passages", report=report)),
        "records": _ids(store.read("write/known_records", report=report)),
        "claims": _ids(said),
    }
    versions = store.read("write/is_known", report=report, document=document)[0]["versions"]
    claims = {row["id"]: row["retractedAt"] for row in said}
    counted = frozenset(row["id"] for row in said if row["complete"] and row["retractedAt"] is None)
    confidence = {row["id"]: row["confidence"] for row in said}
    there = held(store, document)
    complete = there is not None and there.reader == contents.document.reader
    return _Before(ids, claims, confidence, counted, complete, versions)


def _ids(rows: Iterable[Row]) -> frozenset[str]:
    return frozenset(row["id"] for row in rows)


def _write(store: Store, contents: Contents, before: _Before) -> None:
    fresh = list(_steps(contents, before.ids, known=False))
    again = list(_steps(contents, before.ids, known=True))
    store.transact(partial(_open, contents=contents))
    for steps in chunks(fresh, QUERIES):
        store.transact(partial(_run, contents=contents, steps=steps))
    store.transact(partial(_close, contents=contents, steps=again, before=before))


def _open(tx: Transaction, contents: Contents) -> None:
    tx.run("write/report", report=contents.report.properties(), document=contents.document.properties())


def _run(tx: Transaction, contents: Contents, steps: Iterable[_Step]) -> None:
    for step in steps:
        match step.kind:
            case "units":
                tx.run("write/units", rows=step.rows, document=contents.document.id)
            case "passages":
                tx.run("write/passages", rows=step.rows, document=contents.document.id)
            case "records":
                tx.run("write/records", rows=step.rows)
            case "claims":
                tx.run("write/claims", rows=step.rows)
                tx.run("write/names", rows=[row for row in step.rows if "object" in row])


def _close(tx: Transaction, contents: Contents, steps: Iterable[_Step], before: _Before) -> None:
    """Bring up to date what was there, and mark the document complete."""
    _run(tx, contents, steps)
    now = {claim.id for claim in contents.claims}
    revived = sorted(claim for claim in now if before.claims.get(claim) is not None)
    gone = sorted(
        claim for claim, withdrawn in before.claims.items() if withdrawn is None and claim not in now
    )
    # What is retracted with its report counts as alive here, and goes with it again below.
    tx.run("change/restore_claims", report=contents.report.id)
    tx.run("write/revive", ids=revived)
    tx.run("write/withdraw", ids=gone, now=contents.document.recordedAt)
    for row in tx.run("change/retracted", report=contents.report.id):
        if row["at"] is not None:
            tx.run("change/retract_claims", report=contents.report.id, now=row["at"])
    if any(before.confidence.get(c.id, c.confidence) != c.confidence for c in contents.claims):
        tx.run("write/rescored", document=contents.document.id)
    tx.run("write/complete", document=contents.document.id)


def _steps(contents: Contents, known_ids: Mapping[Kind, frozenset[str]], *, known: bool) -> Iterator[_Step]:
    parts: tuple[tuple[Kind, Sequence[Base]], ...] = (
        ("units", contents.units),
        ("passages", contents.passages),
        ("records", contents.records),
        ("claims", contents.claims),
    )
    for kind, records in parts:
        rows = (record.properties() for record in records)
        wanted = (row for row in rows if (row["id"] in known_ids[kind]) is known)
        yield from (_Step(kind, some) for some in _batches(wanted))


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield the rows in lists that are neither long nor large."""
    batch: list[Row] = []
    letters = 0
    for row in rows:
        size = sum(len(value) for value in row.values() if isinstance(value, str))
        if batch and (len(batch) == ROWS or letters + size > _LETTERS):
            yield batch
            batch, letters = [], 0
        batch.append(row)
        letters += size
    if batch:
        yield batch
