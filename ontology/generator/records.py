"""Turn classes and shapes into `records.py`: a frozen pydantic model for each class, with the shape's constraints."""

from collections.abc import Iterator

from ontology.generator.model import Class, Datatype, Field, Limits, Ontology, upper_snake
from ontology.generator.text import double_quoted, python_header, tuple_of

HEAD = """
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StringConstraints

from ontology.record import Record as Base
from ontology.record import one_of

"""

TYPES = {
    Datatype.TEXT: "str",
    Datatype.EDTF: "str",
    Datatype.DAY: "str",
    Datatype.INSTANT: "str",
    Datatype.INTEGER: "StrictInt",
    Datatype.NUMBER: "StrictFloat",
    Datatype.BOOLEAN: "StrictBool",
}


def records(ontology: Ontology) -> str:
    """Return the text of `records.py`."""
    ordered = sorted(ontology.classes.values(), key=lambda c: (not c.is_entity, len(c.ancestors), c.name))
    return "".join(
        [
            python_header("A record type for each class, with what its SHACL shape demands."),
            HEAD,
            *_value_sets(ontology),
            *(_model(ontology, item) for item in ordered),
            _registry(ordered),
        ]
    )


def _value_sets(ontology: Ontology) -> Iterator[str]:
    used = {limits.scheme for shape in ontology.shapes.values() for limits in shape.limits.values()}
    for name in sorted(name for name in used if name):
        notations = ", ".join(double_quoted(c.notation) for c in ontology.schemes[name].concepts)
        yield f"{_constant(name)}: Final = frozenset({{{notations}}})\n"


def _model(ontology: Ontology, item: Class) -> str:
    parent = item.ancestors[0] if item.ancestors else "Base"
    inherited = (
        {f.property.name for f in ontology.fields(item.ancestors[0])} if item.ancestors else set[str]()
    )
    fields = [f for f in ontology.fields(item.name) if f.property.name not in inherited]
    body = [*_class_variables(ontology, item), *(line for f in fields for line in _field(f))]
    text = "\n".join(f"    {line}" for line in body)
    return f'\n\nclass {item.name}({parent}):\n    """{item.definition}"""\n' + (
        f"\n{text}\n" if body else ""
    )


def _class_variables(ontology: Ontology, item: Class) -> Iterator[str]:
    pairs = [pair for f in ontology.fields(item.name) for pair in _pairs(f)]
    if pairs:
        yield f"ORDERED: ClassVar[tuple[tuple[str, str, bool], ...]] = {tuple_of(pairs)}"
    groups = [tuple_of(map(double_quoted, group)) for group in ontology.one_of(item.name)]
    if groups:
        yield f"ONE_OF: ClassVar[tuple[tuple[str, ...], ...]] = {tuple_of(groups)}"


def _pairs(item: Field) -> Iterator[str]:
    for other, strictly in ((item.limits.less_than, True), (item.limits.not_after, False)):
        if other:
            yield f"({double_quoted(item.property.name)}, {double_quoted(other)}, {strictly})"


def _field(item: Field) -> Iterator[str]:
    kind, name, limits = _type(item), item.property.name, item.limits
    if limits.many:
        minimum = f"Annotated[tuple[{kind}, ...], Field(min_length=1)]"
        yield f"{name}: {minimum}" if limits.required else f"{name}: tuple[{kind}, ...] = ()"
    else:
        yield f"{name}: {kind}" if limits.required else f"{name}: {kind} | None = None"
    yield f'"""{item.property.definition}"""'


def _type(item: Field) -> str:
    datatype, limits = item.property.datatype, item.limits
    if datatype is None:
        raise ValueError(item.property.name)
    if limits.scheme:
        return f"Annotated[str, one_of({_constant(limits.scheme)}, {double_quoted(limits.scheme)})]"
    if limits.values:
        return f"Literal[{', '.join(map(double_quoted, limits.values))}]"
    constraints = [*_text_constraints(limits), *_number_constraints(limits)]
    return f"Annotated[{TYPES[datatype]}, {', '.join(constraints)}]" if constraints else TYPES[datatype]


def _text_constraints(limits: Limits) -> Iterator[str]:
    for pattern in limits.patterns:
        yield f"StringConstraints(pattern=r{double_quoted(pattern).replace(chr(92) * 2, chr(92))})"
    if limits.minimum_length is not None:
        yield f"StringConstraints(min_length={limits.minimum_length})"


def _number_constraints(limits: Limits) -> Iterator[str]:
    bounds = (("ge", limits.at_least), ("le", limits.at_most), ("gt", limits.above))
    given = [f"{name}={value:g}" for name, value in bounds if value is not None]
    if given:
        yield f"Field({', '.join(given)})"


def _registry(ordered: list[Class]) -> str:
    rows = "".join(f"    {double_quoted(c.name)}: {c.name},\n" for c in ordered if not c.abstract)
    return f'\n\nMODELS: Final[dict[str, type[Base]]] = {{\n{rows}}}\n"""The record type of each class."""\n'


def _constant(scheme: str) -> str:
    return upper_snake(scheme.replace("-", "_"))
