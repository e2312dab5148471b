"""Write what one document adds: its report, version, units, passages, records and claims.

A small document is one transaction, a large one several. Only the last marks it complete, and only complete documents
count: what a killed run left is taken up again by the next, which writes the same rows.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graph.connection import Row, Store, Transaction
from graph.paging import chunks
from ontology.generated.records import Claim, Document, Passage, Record, Report, Unit

ROWS = 4_000
"""Rows of one transaction at most."""


@dataclass(frozen=True)
class Written:
    """What a document changed, in claims: `withdrawn` are those that an earlier version made and this does not."""

    changed: bool
    """Whether an earlier version of the report was there."""
    added: int
    known: int
    withdrawn: int


@dataclass(frozen=True)
class Contents:
    """What a document consists of."""

    report: Report
    document: Document
    units: Sequence[Unit]
    passages: Sequence[Passage]
    records: Sequence[Record]
    claims: Sequence[Claim]


@dataclass(frozen=True)
class _Step:
    """One query with some of its rows."""

    query: str
    rows: list[Row]


def is_complete(store: Store, document_id: str) -> bool:
    """Tell whether a document with these bytes (SHA-256, hexadecimal) is written in whole."""
    rows = store.read("write/is_complete", document=document_id)
    return bool(rows and rows[0]["complete"])


def write_document(store: Store, contents: Contents) -> Written:
    """Write a document; when this returns, all of it is on disk. Writing it again changes nothing."""
    said = {row["id"]: row["retractedAt"] for row in store.read("write/said", report=contents.report.id)}
    versions = store.read("write/is_known", report=contents.report.id, document=contents.document.id)
    fresh = [claim for claim in contents.claims if claim.id not in said]
    now = {claim.id for claim in contents.claims}
    ends = _Ends(
        revived=sorted(claim for claim in now if said.get(claim) is not None),
        withdrawn=sorted(
            claim for claim, retracted in said.items() if retracted is None and claim not in now
        ),
    )
    groups = list(_transactions(_steps(contents)))
    for number, group in enumerate(groups, 1):
        last = ends if number == len(groups) else None
        store.transact(lambda tx, group=group, last=last: _run(tx, contents, group, last))
    return Written(bool(versions[0]["versions"]), len(fresh), len(now) - len(fresh), len(ends.withdrawn))


@dataclass(frozen=True)
class _Ends:
    """What the last transaction does beside marking the document complete: ids of claims."""

    revived: list[str]
    withdrawn: list[str]


def _run(tx: Transaction, contents: Contents, group: list[_Step], ends: _Ends | None) -> None:
    tx.run("write/report", report=contents.report.properties(), document=contents.document.properties())
    for step in group:
        _run_step(tx, contents.document.id, step)
    if ends is not None:
        tx.run("write/revive", ids=ends.revived)
        tx.run("write/withdraw", ids=ends.withdrawn, now=contents.document.recordedAt)
        tx.run("write/complete", document=contents.document.id)


def _run_step(tx: Transaction, document_id: str, step: _Step) -> None:
    rows = step.rows
    match step.query:
        case "passages":
            tx.run("write/passages", rows=rows, document=document_id)
        case "units":
            tx.run("write/units", rows=rows)
        case "records":
            tx.run("write/records", rows=rows)
        case _:
            tx.run("write/claims", rows=rows)
            tx.run("write/names", rows=[row for row in rows if "object" in row])


def _steps(contents: Contents) -> Iterator[_Step]:
    parts: tuple[tuple[str, Iterable[Any]], ...] = (
        ("units", contents.units),
        ("passages", contents.passages),
        ("records", contents.records),
        ("claims", contents.claims),
    )
    for query, records in parts:
        for some in chunks((record.properties() for record in records), ROWS // 4):
            yield _Step(query, some)


def _transactions(steps: Iterable[_Step]) -> Iterator[list[_Step]]:
    """Gather steps into transactions of at most `ROWS` rows; there is always one, be it empty."""
    group: list[_Step] = []
    size = 0
    for step in steps:
        if group and size + len(step.rows) > ROWS:
            yield group
            group, size = [], 0
        group.append(step)
        size += len(step.rows)
    yield group
