"""Turn SHACL shapes into `Shape` records; the only place where a cardinality is read from.

Covers the part of SHACL that the shapes use: counts, node (for the form of a value), pattern, minLength, the
inclusive and exclusive bounds, in, lessThan, lessThanOrEquals, xone over properties that must be there, and
sequence paths over a list. `cg:valuesFrom` names the scheme whose notations are the values.
"""

from collections.abc import Mapping
from pathlib import Path

from rdflib import SH, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.generator.errors import Incomplete, Unknown
from ontology.generator.model import NAMESPACE, Limits, Scheme, Shape

CG = Namespace(NAMESPACE)


def read_shapes(folder: Path, schemes: Mapping[str, Scheme]) -> dict[str, Shape]:
    """Read every shape that targets a class, keyed by the class's name."""
    graph = Graph()
    for path in sorted(folder.glob("*.ttl")):
        graph.parse(path, format="turtle")
    targets = sorted(graph.subject_objects(SH.targetClass), key=lambda pair: str(pair[1]))
    return {_local(target): _shape(graph, node, _local(target), schemes) for node, target in targets}


def _shape(graph: Graph, node: Node, target: str, schemes: Mapping[str, Scheme]) -> Shape:
    limits: dict[str, Limits] = {}
    for rule in sorted(graph.objects(node, SH.property), key=lambda r: _order(graph, r)):
        key = _path(graph, rule)
        limits[key] = _join(limits.get(key), _limits(graph, rule, schemes))
    return Shape(target, limits, tuple(_group(graph, xone) for xone in graph.objects(node, SH.xone)))


def _order(graph: Graph, rule: Node) -> tuple[bool, bool, str]:
    """The id comes first, then what is required, then by name: the order of a record's fields."""
    path = _path(graph, rule)
    return (path != "id", graph.value(rule, SH.minCount) is None, path)


def _path(graph: Graph, rule: Node) -> str:
    """Return the property of a rule; of a path over a list, the property that holds the list."""
    path = graph.value(rule, SH.path)
    if path is None:
        raise Incomplete(str(rule), "path")
    if isinstance(path, URIRef):
        return _local(path)
    return _local(next(iter(Collection(graph, path))))


def _limits(graph: Graph, rule: Node, schemes: Mapping[str, Scheme]) -> Limits:
    scheme = graph.value(rule, CG.valuesFrom)
    name = None if scheme is None else str(scheme).rstrip("/").rpartition("/")[2]
    form = graph.value(rule, SH.node)
    is_list_item = not isinstance(graph.value(rule, SH.path), URIRef)
    return Limits(
        minimum_count=_whole(graph, rule, SH.minCount) or 0,
        maximum_count=None if is_list_item else _whole(graph, rule, SH.maxCount),
        patterns=_patterns(graph, rule, form),
        minimum_length=_first_whole(graph, SH.minLength, rule, form),
        at_least=_number(graph, rule, SH.minInclusive),
        at_most=_number(graph, rule, SH.maxInclusive),
        above=_number(graph, rule, SH.minExclusive),
        values=_values(graph, rule) if name is None else _notations(schemes, name, _path(graph, rule)),
        scheme=name,
        less_than=_term(graph, rule, SH.lessThan),
        not_after=_term(graph, rule, SH.lessThanOrEquals),
    )


def _join(list_rule: Limits | None, rule: Limits) -> Limits:
    """Join the rule about a list with the one about its items; the items' holds, the list is one."""
    return rule if list_rule is None or rule.patterns or rule.minimum_length else list_rule


def _patterns(graph: Graph, *nodes: Node | None) -> tuple[str, ...]:
    found = (graph.value(node, SH.pattern) for node in nodes if node is not None)
    return tuple(str(pattern) for pattern in found if pattern is not None)


def _values(graph: Graph, rule: Node) -> tuple[str, ...]:
    head = graph.value(rule, SH["in"])
    return () if head is None else tuple(str(value) for value in Collection(graph, head))


def _notations(schemes: Mapping[str, Scheme], name: str, key: str) -> tuple[str, ...]:
    if name not in schemes:
        raise Unknown(name, f"a shape's rule for {key}")
    return tuple(concept.notation for concept in schemes[name].concepts)


def _group(graph: Graph, head: Node) -> tuple[str, ...]:
    rules = (graph.value(option, SH.property) for option in Collection(graph, head))
    return tuple(_path(graph, rule) for rule in rules if rule is not None)


def _first_whole(graph: Graph, predicate: URIRef, *nodes: Node | None) -> int | None:
    found = (_whole(graph, node, predicate) for node in nodes if node is not None)
    return next((number for number in found if number is not None), None)


def _whole(graph: Graph, node: Node, predicate: URIRef) -> int | None:
    number = _number(graph, node, predicate)
    return None if number is None else int(number)


def _number(graph: Graph, node: Node, predicate: URIRef) -> float | None:
    value = graph.value(node, predicate)
    return float(value) if isinstance(value, Literal) else None


def _term(graph: Graph, node: Node, predicate: URIRef) -> str | None:
    value = graph.value(node, predicate)
    return None if value is None else _local(value)


def _local(term: Node) -> str:
    return str(term).rpartition("#")[2]
