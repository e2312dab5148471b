"""Read one thing of the graph: its properties, and the claims that each of them stands on."""

from collections.abc import Mapping
from typing import Any

from graph.connection import Row, Store, Transaction
from graph.read.errors import NotFound
from graph.read.evidence import SHOWN, evidence, first_of
from graph.read.model import Entity, Support
from graph.read.rows import kind_of, plain, types_of

_MOST_CLAIMS = 2000
_MOST_RECORDS = 1000
_BESIDE = frozenset({"id", "label", "sensitivity", "claims", "reports"})
"""Properties that have a place of their own in the view."""


def entity(store: Store, identifier: str) -> Entity:
    """Return the thing with this id; raises `NotFound`, also for the id of a record that was resolved as another."""
    return store.read_with(lambda transaction: entity_in(transaction, identifier, "thing"))


def canonical(store: Store, identifier: str) -> str | None:
    """Return the id of the thing that a report's record was resolved as, None when there is none."""
    rows = store.read("read/canonical", id=identifier)
    return rows[0]["id"] if rows else None


def ids(store: Store, begin: str, limit: int = 20) -> list[str]:
    """Return the first ids of things that begin so, for a shell to complete."""
    return [row["id"] for row in store.read("read/ids", begin=begin, limit=limit)]


def entity_in(transaction: Transaction, identifier: str, kind: str) -> Entity:
    """Return the thing with this id, read in a transaction; `kind` is the word for it when it is not there."""
    rows = transaction.run("read/entity", id=identifier)
    if not rows:
        raise NotFound(kind, identifier)
    return _entity(transaction, rows[0])


def _entity(transaction: Transaction, row: Row) -> Entity:
    properties: Mapping[str, Any] = row["properties"]
    records = transaction.run("read/records", id=row["id"], limit=_MOST_RECORDS)
    return Entity(
        id=row["id"],
        label=row["label"] or row["id"],
        kind=kind_of(row["labels"]),
        types=types_of(row["labels"]),
        sensitivity=properties.get("sensitivity") or "green",
        disputed=bool(properties.get("disputed")),
        properties={name: plain(properties[name]) for name in sorted(properties) if name not in _BESIDE},
        support=_support(transaction, properties.get("claims") or []),
        reports=tuple(properties.get("reports") or ()),
        records=tuple(record["id"] for record in records),
    )


def _support(transaction: Transaction, claims: list[str]) -> tuple[Support, ...]:
    rows = transaction.run("read/support", claims=claims[:_MOST_CLAIMS], each=SHOWN)
    found = evidence(transaction, (claim for row in rows for claim in row["claims"]))
    return tuple(Support(row["predicate"], row["count"], first_of(row["claims"], found)) for row in rows)
