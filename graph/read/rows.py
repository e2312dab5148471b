"""Turn rows of a result into the small views that every reader shares."""

from collections.abc import Iterable, Mapping
from typing import Any

from graph.connection import Row
from graph.read.model import Interval, ReportStub, Stub, Value
from ontology.generated.labels import CLASSES, Label

_BOUNDS = ("validFrom", "validTo", "startEarliest", "startLatest", "endEarliest", "endLatest")


def kind_of(labels: Iterable[str]) -> str:
    """Return the most specific class among a node's labels."""
    return types_of(labels)[0]


def types_of(labels: Iterable[str]) -> tuple[str, ...]:
    """Return a node's classes, the most specific first."""
    return tuple(sorted(labels, key=lambda label: (-_depth(label), label)))


def stub(row: Mapping[str, Any]) -> Stub:
    """Return the thing of a row with `id`, `label` and `labels`."""
    return Stub(row["id"], row["label"] or row["id"], kind_of(row["labels"]))


def stub_or_none(identifier: str | None, label: str | None, kind: str) -> Stub | None:
    """Return a thing whose class is known, or None when there is no id."""
    return None if identifier is None else Stub(identifier, label or identifier, kind)


def report_stub(row: Row) -> ReportStub:
    """Return the report of a row."""
    return ReportStub(
        row["id"], row["title"], row["publisher"], row["published"], row["source"],
        row["retractedAt"], row["retractionReason"],
    )  # fmt: skip


def interval(properties: Mapping[str, Any]) -> Interval | None:
    """Return when an edge holds, None when nothing is said of it."""
    values = [properties.get(name) for name in _BOUNDS]
    return Interval(*values) if any(values) else None


def plain(value: Any) -> Value:
    """Return a property's value, lists as tuples."""
    return tuple(value) if isinstance(value, list) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _depth(label: str) -> int:
    return len(CLASSES[Label(label)].labels)
