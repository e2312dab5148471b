"""Read what the store holds of some records: what they are, which entity they are now, and what claims say of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.connection import Row, Store
from graph.paging import by_id
from graph.projection.model import Node
from graph.resolve import local_of
from graph.resolve_model import Local
from ontology.generated.labels import CLASSES, Label

_BY_LABELS = {frozenset(map(str, info.labels)): label for label, info in CLASSES.items()}


@dataclass(frozen=True)
class Known:
    """A record as the store has it, with the entity that it is now and the number of that entity's claims."""

    own: Local
    entity: str | None
    weight: int


def known(store: Store, ids: Iterable[str]) -> list[Known]:
    """Return these records."""
    rows = by_id(store, "reach/records", sorted(ids))
    return [Known(local_of(row), row["entity"], row["weight"]) for row in rows]


def told_of(store: Store, ids: Iterable[str]) -> dict[str, Row]:
    """Return the claims about or naming these records by id, withdrawn ones included."""
    ordered = sorted(ids)
    queries = ("reach/claims_about", "reach/claims_naming")
    return {row["id"]: row for query in queries for row in by_id(store, query, ordered)}


def nodes_of(store: Store, ids: Iterable[str]) -> dict[str, Node]:
    """Return these entities as they are; one whose labels are those of no class is left out."""
    rows = by_id(store, "reach/entities", sorted(ids))
    found = ((row, label_of(row["labels"])) for row in rows)
    return {row["id"]: Node(row["id"], label, row["properties"]) for row, label in found if label}


def label_of(labels: Iterable[str]) -> Label | None:
    """Return the class of which an entity has the labels."""
    return _BY_LABELS.get(frozenset(labels))
