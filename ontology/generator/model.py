"""The ontology as plain data: what the Turtle reader yields and every artefact is made from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

NAMESPACE = "https://w3id.org/casegraph/ontology#"
"""What `cg:` stands for."""


class Datatype(StrEnum):
    """How the value of a datatype property is written."""

    TEXT = "text"
    EDTF = "edtf"
    DAY = "day"
    INSTANT = "instant"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True)
class Class:
    """A class of the ontology; `ancestors` are its superclasses, nearest first."""

    name: str
    label: str
    definition: str
    note: str | None
    abstract: bool
    relationship: bool
    ancestors: tuple[str, ...]
    part: str
    """Name of the Turtle file that defines it, without its ending."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The node labels of an instance: the class and its superclasses."""
        return (self.name, *self.ancestors)

    @property
    def is_entity(self) -> bool:
        """Whether instances belong to the analysts' graph and not to the record layer."""
        return "Entity" in self.labels


@dataclass(frozen=True)
class Property:
    """A property: of a datatype when `datatype` is set, else a relationship to instances of `ranges`."""

    name: str
    label: str
    definition: str
    note: str | None
    domains: tuple[str, ...]
    ranges: tuple[str, ...]
    datatype: Datatype | None
    ordered: bool
    """Whether the order of the values says something (an RDF list)."""
    bounds: tuple[str, str] | None
    searched: tuple[str, ...]
    looked_up: tuple[str, ...]
    part: str

    @property
    def relationship(self) -> str:
        """The relationship type that the property's name makes: `chargedUnder` is `CHARGED_UNDER`."""
        return upper_snake(self.name)


@dataclass(frozen=True)
class Limits:
    """What a shape demands of the values of one property; `values` is closed when it is not empty."""

    minimum_count: int = 0
    maximum_count: int | None = None
    patterns: tuple[str, ...] = ()
    minimum_length: int | None = None
    at_least: float | None = None
    at_most: float | None = None
    above: float | None = None
    values: tuple[str, ...] = ()
    scheme: str | None = None
    """The scheme that `values` are the notations of."""
    less_than: str | None = None
    not_after: str | None = None

    @property
    def required(self) -> bool:
        """Whether a value must be there."""
        return self.minimum_count > 0

    @property
    def many(self) -> bool:
        """Whether there may be more than one value."""
        return self.maximum_count is None


@dataclass(frozen=True)
class Shape:
    """What a record of one class must satisfy; `one_of` are groups of properties of which exactly one is there."""

    target: str
    limits: Mapping[str, Limits]
    one_of: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Concept:
    """A concept of a scheme and the words that name it: kind of word, then language, then the words."""

    notation: str
    iri: str
    label: str
    definition: str | None
    broader: str | None
    facts: Mapping[str, tuple[str, ...]]
    """What else is said of it, such as its event class or country."""
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    matches: tuple[tuple[str, str], ...] = ()
    """Links to other vocabularies, as (exactMatch, IRI)."""


@dataclass(frozen=True)
class Scheme:
    """A concept scheme, such as `event-types`, with its concepts in the order of their notations."""

    name: str
    iri: str
    label: str
    definition: str
    concepts: tuple[Concept, ...]


@dataclass(frozen=True)
class Field:
    """A property as one class has it."""

    property: Property
    limits: Limits


@dataclass(frozen=True)
class Ontology:
    """All that the Turtle says."""

    version: str
    classes: Mapping[str, Class]
    properties: Mapping[str, Property]
    shapes: Mapping[str, Shape]
    schemes: Mapping[str, Scheme]
    _no_limits: Limits = field(default=Limits(), repr=False)

    def fields(self, name: str) -> tuple[Field, ...]:
        """Return the datatype properties of a class, inherited ones first, in the order of the shapes."""
        chosen = [p for p in self._properties_of(name) if p.datatype]
        order = {key: place for place, key in enumerate(self._shape_order(name))}
        chosen.sort(key=lambda p: (order.get(p.name, len(order)), p.name))
        return tuple(Field(p, self.limits(name, p.name)) for p in chosen)

    def limits(self, name: str, key: str) -> Limits:
        """Return what the nearest shape of a class says of a property."""
        for label in self.classes[name].labels:
            shape = self.shapes.get(label)
            if shape and key in shape.limits:
                return shape.limits[key]
        return self._no_limits

    def one_of(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return the groups of properties of which a record of the class has exactly one."""
        shapes = (self.shapes.get(label) for label in self.classes[name].labels)
        return tuple(group for shape in shapes if shape for group in shape.one_of)

    def relationships(self) -> Iterator[Property]:
        """Yield the properties that are stored as relationships."""
        return (p for p in self.properties.values() if p.datatype is None)

    def _properties_of(self, name: str) -> Iterator[Property]:
        labels = set(self.classes[name].labels)
        relationship = self.classes[name].relationship
        for candidate in self.properties.values():
            if labels & set(candidate.domains) or (candidate.name == "id" and not relationship):
                yield candidate

    def _shape_order(self, name: str) -> list[str]:
        shapes = (self.shapes.get(label) for label in reversed(self.classes[name].labels))
        return [key for shape in shapes if shape for key in shape.limits]


def upper_snake(name: str) -> str:
    """Return `chargedUnder` as `CHARGED_UNDER`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()
