"""What projection computes with: claims as it sees them, and the nodes and edges that it wants."""

from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Edge:
    """A relationship as it should be."""

    key: EdgeKey
    properties: Mapping[str, Any]


@dataclass(frozen=True)
class Wanted:
    """The whole graph as it should be; `refused` counts the values that the ontology does not allow, by property."""

    nodes: Mapping[str, Node]
    edges: Mapping[EdgeKey, Edge]
    refused: Mapping[str, int]
