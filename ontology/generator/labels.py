"""Turn the ontology into `labels.py`: closed constants, so that a misspelt label or key fails before it runs."""

from collections.abc import Iterable, Iterator

from ontology.generator.model import Class, Ontology, Property, upper_snake
from ontology.generator.text import double_quoted, python_header, tuple_of

HEAD = '''
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

NAMESPACE: Final = "https://w3id.org/casegraph/ontology#"
"""What `cg:` stands for."""
VERSION: Final = {version!r}
"""The version of the ontology."""


class Datatype(StrEnum):
    """How the value of a datatype property is written: text, EDTF, ISO day, ISO instant in UTC, number, truth."""

    TEXT = "text"
    EDTF = "edtf"
    DAY = "day"
    INSTANT = "instant"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"

'''

TABLES = '''

@dataclass(frozen=True, slots=True)
class ClassInfo:
    """A class; `labels` are the node labels of an instance: its own and those of its superclasses."""

    label: Label
    labels: tuple[Label, ...]
    abstract: bool
    is_entity: bool
    required: tuple[Key, ...]
    single: tuple[Key, ...]
    many: tuple[Key, ...]
    title: str
    definition: str


@dataclass(frozen=True, slots=True)
class PropertyInfo:
    """A property: `datatype` and `key` are of a node property, `relationship` and `range` of an edge.

    `domain` and `range` name classes, subclasses included. `many` says whether an entity (or, where it has no such
    property, a record) can have several values. `bounds` are the keys of the earliest and latest day of an EDTF date.
    """

    name: str
    domain: tuple[Label, ...]
    range: tuple[Label, ...]
    key: Key | None
    datatype: Datatype | None
    many: bool
    bounds: tuple[Key, Key] | None
    relationship: Relationship | None
    title: str
    definition: str

'''


def labels(ontology: Ontology) -> str:
    """Return the text of `labels.py`."""
    classes = [c for c in ontology.classes.values() if not c.relationship]
    properties = ontology.properties.values()
    relationships, keys = _names(ontology)
    return "".join(
        [
            python_header(
                "Labels, relationship types and property keys of the graph, and what belongs to what."
            ),
            HEAD.format(version=ontology.version),
            _enum("Label", "A node label.", ((upper_snake(c.name), c.name) for c in classes)),
            _enum("Relationship", "A relationship type.", ((r, r) for r in relationships)),
            _enum("Key", "A key of a node or relationship property.", ((upper_snake(k), k) for k in keys)),
            TABLES,
            _table("CLASSES", "Label", "ClassInfo", (_class_row(ontology, c) for c in classes)),
            _table("PROPERTIES", "str", "PropertyInfo", (_property_row(ontology, p) for p in properties)),
            _event_classes(ontology),
            _groups(ontology),
        ]
    )


def _names(ontology: Ontology) -> tuple[list[str], list[str]]:
    relationships = sorted(p.relationship for p in ontology.relationships())
    keys = sorted(p.name for p in ontology.properties.values() if p.datatype)
    return relationships, keys


def _enum(name: str, doc: str, members: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"    {member} = {value!r}\n".replace("'", '"') for member, value in members)
    return f'\nclass {name}(StrEnum):\n    """{doc}"""\n\n{lines}\n'


def _table(name: str, key: str, row: str, rows: Iterable[tuple[str, str]]) -> str:
    body = "".join(f"        {entry}: {text},\n" for entry, text in rows)
    return f"\n{name}: Final[Mapping[{key}, {row}]] = MappingProxyType(\n    {{\n{body}    }}\n)\n"


def _class_row(ontology: Ontology, item: Class) -> tuple[str, str]:
    fields = ontology.fields(item.name)
    required = [_key(f.property.name) for f in fields if f.limits.required]
    single = [_key(f.property.name) for f in fields if not f.limits.many]
    many = [_key(f.property.name) for f in fields if f.limits.many]
    parts = (
        _label(item.name),
        tuple_of(map(_label, item.labels)),
        repr(item.abstract),
        repr(item.is_entity),
        tuple_of(required),
        tuple_of(single),
        tuple_of(many),
        double_quoted(item.label),
        double_quoted(item.definition),
    )
    return _label(item.name), _call("ClassInfo", parts)


def _property_row(ontology: Ontology, item: Property) -> tuple[str, str]:
    return double_quoted(item.name), _call("PropertyInfo", tuple(_property_parts(ontology, item)))


def _property_parts(ontology: Ontology, item: Property) -> Iterator[str]:
    yield double_quoted(item.name)
    yield tuple_of(_label(name) for name in item.domains if not ontology.classes[name].relationship)
    yield tuple_of(map(_label, item.ranges))
    yield _key(item.name) if item.datatype else "None"
    yield f"Datatype.{item.datatype.name}" if item.datatype else "None"
    yield repr(_many(ontology, item))
    yield tuple_of(map(_key, item.bounds)) if item.bounds else "None"
    yield "None" if item.datatype else f"Relationship.{item.relationship}"
    yield double_quoted(item.label)
    yield double_quoted(item.definition)


def _many(ontology: Ontology, item: Property) -> bool:
    if item.datatype is None:
        return True
    if item.name == "id":
        return False
    entities = [d for d in item.domains if ontology.classes[d].is_entity]
    return any(ontology.limits(name, item.name).many for name in entities or item.domains)


def _event_classes(ontology: Ontology) -> str:
    concepts = ontology.schemes["event-types"].concepts
    rows = "".join(f'        "{c.notation}": {_label(c.facts["eventClass"][0])},\n' for c in concepts)
    return f"\nEVENT_CLASS: Final[Mapping[str, Label]] = MappingProxyType(\n    {{\n{rows}    }}\n)\n" + (
        '"""The class of an event, by the notation of its type."""\n'
    )


def _groups(ontology: Ontology) -> str:
    entities = [c.name for c in ontology.classes.values() if c.is_entity]
    concrete = [n for n in entities if not ontology.classes[n].abstract]
    claimable = [p.name for p in ontology.properties.values() if _is_claimable(ontology, p)]
    return (
        f"\nENTITY_LABELS: Final = {_frozenset(map(_label, entities))}\n"
        '"""Labels of the analysts\' graph."""\n'
        f"CONCRETE_LABELS: Final = {_frozenset(map(_label, concrete))}\n"
        '"""Entity classes that a record can be of."""\n'
        f"CLAIMABLE: Final = {_frozenset(map(double_quoted, claimable))}\n"
        '"""Properties that a claim can state; the others are computed."""\n'
    )


COMPUTED = {"id", "claims", "disputed", "sensitivity"}


def _is_claimable(ontology: Ontology, item: Property) -> bool:
    bounds = {key for p in ontology.properties.values() if p.bounds for key in p.bounds}
    is_entity = any(ontology.classes[d].is_entity for d in item.domains)
    return is_entity and item.name not in COMPUTED and item.name not in bounds


def _frozenset(members: Iterable[str]) -> str:
    return "frozenset({" + ", ".join(members) + "})"


def _call(name: str, parts: tuple[str, ...]) -> str:
    body = "".join(f"            {part},\n" for part in parts)
    return f"{name}(\n{body}        )"


def _label(name: str) -> str:
    return f"Label.{upper_snake(name)}"


def _key(name: str) -> str:
    return f"Key.{upper_snake(name)}"
