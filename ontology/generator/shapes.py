"""Turn the shapes as written into `shapes.ttl`: for each concrete class one closed shape that needs nothing else.

Inherited properties, the datatype of each range and the notations of each scheme are written out, and properties
that the class does not have are refused, so that any SHACL engine gives the verdict of the typed record.
"""

from collections.abc import Iterator

from ontology.generator.context import THINGS
from ontology.generator.model import NAMESPACE, Class, Datatype, Field, Limits, Ontology
from ontology.generator.text import comment_header, double_quoted

PREFIXES = f"""
@prefix cg: <{NAMESPACE}> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

XSD = {
    Datatype.TEXT: "xsd:string",
    Datatype.EDTF: "edtf:EDTF",
    Datatype.DAY: "xsd:date",
    Datatype.INSTANT: "xsd:dateTime",
    Datatype.INTEGER: "xsd:integer",
    Datatype.NUMBER: "xsd:double",
    Datatype.BOOLEAN: "xsd:boolean",
}


def shapes(ontology: Ontology) -> str:
    """Return the Turtle of the closed shapes."""
    concrete = (item for item in ontology.classes.values() if not item.abstract)
    return (
        comment_header("#", "Closed SHACL shapes.")
        + PREFIXES
        + "".join(_shape(ontology, i) for i in concrete)
    )


def _shape(ontology: Ontology, item: Class) -> str:
    lines = [
        f"sh:targetClass cg:{item.name}",
        "sh:closed true",
        f"sh:ignoredProperties ( {' '.join(_ignored(ontology, item))} )",
        *_identity(ontology, item),
        *(_choice(group) for group in ontology.one_of(item.name)),
        *(rule for f in ontology.fields(item.name) if f.property.name != "id" for rule in _rules(f)),
    ]
    body = " ;\n    ".join(lines)
    return f"\ncg:Closed{item.name}Shape a sh:NodeShape ;\n    {body} .\n"


def _ignored(ontology: Ontology, item: Class) -> Iterator[str]:
    """The type, and links to other things, which are stored as relationships and checked as such."""
    yield "rdf:type"
    labels = set(item.labels)
    yield from sorted(f"cg:{p.name}" for p in ontology.relationships() if labels & set(p.domains))


def _identity(ontology: Ontology, item: Class) -> Iterator[str]:
    """The id is the IRI of the thing."""
    if not item.relationship:
        pattern = ontology.limits(item.name, "id").patterns[0].removeprefix("^")
        yield "sh:nodeKind sh:IRI"
        yield f"sh:pattern {double_quoted('^' + THINGS + pattern)}"


def _choice(group: tuple[str, ...]) -> str:
    options = " ".join(f"[ sh:property [ sh:path cg:{key} ; sh:minCount 1 ] ]" for key in group)
    return f"sh:xone ( {options} )"


def _rules(given: Field) -> Iterator[str]:
    key, limits = f"cg:{given.property.name}", given.limits
    datatype = XSD[given.property.datatype or Datatype.TEXT]
    value = " ; ".join([f"sh:datatype {datatype}", *_value(limits)])
    count = " ; ".join(_count(limits))
    if given.property.ordered:
        yield f"sh:property [ sh:path {key} ; sh:maxCount 1 ]"
        path = f"( {key} [ sh:zeroOrMorePath rdf:rest ] rdf:first )"
    else:
        path = key
    yield f"sh:property [ sh:path {path} ; {count + ' ; ' if count else ''}{value} ]"


def _count(limits: Limits) -> Iterator[str]:
    if limits.minimum_count:
        yield f"sh:minCount {limits.minimum_count}"
    if limits.maximum_count is not None:
        yield f"sh:maxCount {limits.maximum_count}"


def _value(limits: Limits) -> Iterator[str]:
    yield from (f"sh:pattern {double_quoted(pattern)}" for pattern in limits.patterns)
    if limits.minimum_length is not None:
        yield f"sh:minLength {limits.minimum_length}"
    if limits.values:
        yield f"sh:in ( {' '.join(map(double_quoted, limits.values))} )"
    bounds = (
        ("minInclusive", limits.at_least),
        ("maxInclusive", limits.at_most),
        ("minExclusive", limits.above),
    )
    yield from (f"sh:{name} {bound:g}" for name, bound in bounds if bound is not None)
    if limits.less_than:
        yield f"sh:lessThan cg:{limits.less_than}"
    if limits.not_after:
        yield f"sh:lessThanOrEquals cg:{limits.not_after}"
