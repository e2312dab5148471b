"""Turn the Turtle files into the plain data of `model`.

Classes and properties come from `*.ttl`, what a record must satisfy from `shapes/*.ttl`, words from `schemes/*.ttl`.
"""

from collections.abc import Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.generator.errors import Incomplete
from ontology.generator.model import NAMESPACE, Class, Datatype, Ontology, Property
from ontology.generator.read_schemes import read_schemes
from ontology.generator.read_shapes import read_shapes
from ontology.generator.verify import verify

CG = Namespace(NAMESPACE)
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
HOME = Path(__file__).resolve().parent.parent

DATATYPES: dict[Node, Datatype] = {
    XSD.string: Datatype.TEXT,
    EDTF: Datatype.EDTF,
    XSD.date: Datatype.DAY,
    XSD.dateTime: Datatype.INSTANT,
    XSD.integer: Datatype.INTEGER,
    XSD.double: Datatype.NUMBER,
    XSD.boolean: Datatype.BOOLEAN,
    RDF.List: Datatype.TEXT,
}


def read_ontology(home: Path = HOME) -> Ontology:
    """Read the Turtle under `home`; raise an `OntologyError` for a term that is incomplete or unknown."""
    graph, parts = _read_parts(home)
    classes = {name: _class(graph, term, parts) for name, term in _terms(graph, OWL.Class)}
    schemes = read_schemes(home / "schemes")
    version = str(graph.value(URIRef(NAMESPACE.rstrip("#")), OWL.versionInfo))
    return verify(
        Ontology(
            version=version,
            classes=classes,
            properties=_properties(graph, parts),
            shapes=read_shapes(home / "shapes", schemes),
            schemes=schemes,
        )
    )


def _read_parts(home: Path) -> tuple[Graph, dict[Node, str]]:
    """Return the graph of all parts, and for each subject the part that types it."""
    whole, parts = Graph(), dict[Node, str]()
    for path in sorted(home.glob("*.ttl")):
        if path.stem == "alignments":
            continue
        part = Graph().parse(path, format="turtle")
        parts.update({subject: path.stem for subject in part.subjects(RDF.type)})
        whole += part
    return whole, parts


def _properties(graph: Graph, parts: dict[Node, str]) -> dict[str, Property]:
    kinds = (OWL.DatatypeProperty, OWL.ObjectProperty)
    found = sorted(pair for kind in kinds for pair in _terms(graph, kind))
    return {name: _property(graph, term, parts) for name, term in found}


def _terms(graph: Graph, kind: URIRef) -> list[tuple[str, URIRef]]:
    named = (term for term in graph.subjects(RDF.type, kind) if isinstance(term, URIRef))
    return sorted((_local(term), term) for term in named)


def _class(graph: Graph, term: URIRef, parts: dict[Node, str]) -> Class:
    return Class(
        name=_local(term),
        label=_text(graph, term, RDFS.label, "label"),
        definition=_text(graph, term, SKOS.definition, "definition"),
        note=_note(graph, term),
        abstract=graph.value(term, CG.abstract) is not None,
        relationship=graph.value(term, CG.isRelationship) is not None,
        ancestors=tuple(_ancestors(graph, term)),
        part=parts[term],
    )


def _ancestors(graph: Graph, term: Node) -> Iterator[str]:
    parent = graph.value(term, RDFS.subClassOf)
    if parent is not None:
        yield _local(parent)
        yield from _ancestors(graph, parent)


def _property(graph: Graph, term: URIRef, parts: dict[Node, str]) -> Property:
    value_range = graph.value(term, RDFS.range)
    if value_range is None:
        raise Incomplete(_local(term), "range")
    earliest, latest = graph.value(term, CG.earliestIn), graph.value(term, CG.latestIn)
    return Property(
        name=_local(term),
        label=_text(graph, term, RDFS.label, "label"),
        definition=_text(graph, term, SKOS.definition, "definition"),
        note=_note(graph, term),
        domains=_members(graph, graph.value(term, RDFS.domain)),
        ranges=() if value_range in DATATYPES else _members(graph, value_range),
        datatype=DATATYPES.get(value_range),
        ordered=value_range == RDF.List,
        bounds=(_local(earliest), _local(latest)) if earliest and latest else None,
        searched=_objects(graph, term, CG.searched),
        looked_up=_objects(graph, term, CG.lookedUp),
        part=parts[term],
    )


def _members(graph: Graph, node: Node | None) -> tuple[str, ...]:
    """Return the classes that a domain or range names: itself, or the members of its union."""
    if node is None:
        return ()
    union = graph.value(node, OWL.unionOf)
    return (_local(node),) if union is None else tuple(_local(member) for member in Collection(graph, union))


def _objects(graph: Graph, term: Node, predicate: URIRef) -> tuple[str, ...]:
    return tuple(sorted(_local(node) for node in graph.objects(term, predicate)))


def _text(graph: Graph, term: Node, predicate: URIRef, called: str) -> str:
    value = graph.value(term, predicate)
    if not isinstance(value, Literal):
        raise Incomplete(_local(term), called)
    return str(value)


def _note(graph: Graph, term: Node) -> str | None:
    value = graph.value(term, SKOS.scopeNote)
    return None if value is None else str(value)


def _local(term: Node) -> str:
    return str(term).rpartition("#")[2]
