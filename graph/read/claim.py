"""Read one claim: what it says, who says so, and where in its passage the words stand."""

from collections.abc import Mapping
from typing import Any

from graph.connection import Row, Store, Transaction
from graph.read.errors import NotFound
from graph.read.model import Claim, End, Passage, ReportStub
from graph.read.rows import stub
from graph.read.sentence import highlight

_Properties = Mapping[str, Any]


def claim(store: Store, identifier: str) -> Claim:
    """Return the claim with this id; raises `NotFound`."""
    return store.read_with(lambda transaction: _read(transaction, identifier))


def _read(transaction: Transaction, identifier: str) -> Claim:
    rows = transaction.run("read/claim", id=identifier)
    if not rows:
        raise NotFound("claim", identifier)
    said: _Properties = rows[0]["properties"]
    records = [said["subject"], *([said["object"]] if said.get("object") else [])]
    ends = {row["record"]: _end(row) for row in transaction.run("read/ends", ids=records)}
    conflicts = transaction.run("read/claim_conflicts", id=identifier)
    return _claim(rows[0], ends, tuple(row["id"] for row in conflicts))


def _claim(row: Row, ends: Mapping[str, End], conflicts: tuple[str, ...]) -> Claim:
    said: _Properties = row["properties"]
    passage = _passage(row["passage"])
    return Claim(
        id=said["id"],
        subject=ends[said["subject"]],
        predicate=said["predicate"],
        object=ends.get(said.get("object") or ""),
        value=said.get("value"),
        polarity=said["polarity"],
        modality=said["modality"],
        valid_from=said.get("validFrom"),
        valid_to=said.get("validTo"),
        according_to=tuple(said.get("accordingTo") or ()),
        rank=said["rank"],
        rank_reason=said.get("rankReason"),
        confidence=said["confidence"],
        extractor=said["extractor"],
        recorded_at=str(said["recordedAt"]),
        retracted_at=_text(said.get("retractedAt")),
        retracted_with=said.get("retractedWith"),
        document=said["documentId"],
        start=said["start"],
        end=said["end"],
        quote=said["quote"],
        report=_report(row["report"]),
        passage=passage,
        highlight=highlight(passage.text, passage.occurrences, said["start"], said["end"]),
        conflicts=conflicts,
    )


def _end(row: Row) -> End:
    found = None if row["id"] is None else stub(row)
    return End(row["record"], row["name"], row["kind"], found)


def _passage(row: _Properties) -> Passage:
    return Passage(
        id=row["id"],
        kind=row["kind"],
        text=row["text"],
        update=row.get("update"),
        occurrences=tuple(row.get("occurrences") or ()),
    )


def _report(row: _Properties) -> ReportStub:
    title = row.get("title") or row.get("name")
    since, why = _text(row.get("retractedAt")), row.get("retractionReason")
    return ReportStub(
        row["id"], title, row.get("publisher"), row.get("published"), row.get("source"), since, why
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
