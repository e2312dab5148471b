"""What projection computes with: claims as it sees them, and the nodes and edges that it wants."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ontology.generated.labels import Label


@dataclass(frozen=True, slots=True)
class Said:
    """A live claim; `subject` and `object` are entities once resolution has mapped them."""

    id: str
    subject: str
    predicate: str
    object: str | None
    value: str | None
    modality: str
    valid_from: str | None
    valid_to: str | None
    confidence: float
    rank: str
    report: str


@dataclass(frozen=True)
class Node:
    """An entity as it should be."""

    id: str
    label: Label
    properties: Mapping[str, Any]


class EdgeKey(NamedTuple):
    """What tells edges apart: two stays of one person in one facility are two edges."""

    subject: str
    type: str
    object: str
    valid_from: str
    valid_to: str
    """EDTF; empty where the text says nothing."""


def key_of_row(row: Mapping[str, Any]) -> EdgeKey:
    """Return what tells a relationship apart, of a row with subject, type, object and properties."""
    properties = row["properties"]
    return EdgeKey(
        row["subject"],
        row["type"],
        row["object"],
        properties.get("validFrom", ""),
        properties.get("validTo", ""),
    )


@dataclass(frozen=True)
class Edge:
    """A relationship as it should be."""

    key: EdgeKey
    properties: Mapping[str, Any]


@dataclass(frozen=True)
class Changes:
    """What changes outside of what is computed again: whole nodes, and edges, None for one that goes."""

    nodes: Sequence[Node] = ()
    edges: Mapping[EdgeKey, Edge | None] = field(default_factory=dict[EdgeKey, Edge | None])


NO_CHANGES = Changes()


@dataclass(frozen=True)
class Outside:
    """Records that are not resolved again with the entities that they are, and the classes of these."""

    entities: Mapping[str, str]
    labels: Mapping[str, Label]


NOTHING = Outside({}, {})
"""Outside of the whole."""


@dataclass(frozen=True)
class Held:
    """The graph, or a part of it, as it is: labels and properties of nodes, properties of edges.

    An edge that is there twice has None, so that it is like none that is wanted.
    """

    nodes: Mapping[str, tuple[frozenset[str], Any]]
    edges: Mapping[EdgeKey, Any]


@dataclass(frozen=True)
class Wanted:
    """The graph, or a part of it, as it should be; `refused` counts values that the ontology does not allow."""

    nodes: Mapping[str, Node]
    edges: Mapping[EdgeKey, Edge]
    refused: Mapping[str, int]
    beside: Mapping[EdgeKey, Sequence[Said]] = field(default_factory=dict[EdgeKey, Sequence[Said]])
    """Claims that make edges between entities outside, where others may make the same ones."""
