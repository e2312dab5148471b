"""Turn SKOS concept schemes into `Scheme` records: concepts, what is said of them, and the words that name them."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ontology.generator.errors import Incomplete
from ontology.generator.model import NAMESPACE, Concept, Scheme

CG = Namespace(NAMESPACE)

WORD_KINDS: dict[URIRef, str] = {
    SKOS.prefLabel: "preferred",
    SKOS.altLabel: "alternative",
    SKOS.hiddenLabel: "hidden",
    CG.verb: "verb",
    CG.noun: "noun",
    CG.lightNoun: "lightNoun",
    CG.adjective: "adjective",
    CG.phrase: "phrase",
    CG.frame: "frame",
    CG.abbreviation: "abbreviation",
}
"""The kinds of label, and what each is called in the patterns."""

FACTS: dict[URIRef, str] = {
    CG.eventClass: "eventClass",
    CG.bodyClass: "bodyClass",
    CG.ofKind: "ofKind",
    CG.ofCountry: "ofCountry",
    CG.number: "number",
    CG.shareable: "shareable",
}
"""What a concept may say of itself beside its words."""

MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)


def read_schemes(folder: Path) -> dict[str, Scheme]:
    """Read every scheme, keyed by the last part of its IRI."""
    schemes: dict[str, Scheme] = {}
    for path in sorted(folder.glob("*.ttl")):
        graph = Graph().parse(path, format="turtle")
        for node in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str):
            scheme = _scheme(graph, node)
            schemes[scheme.name] = scheme
    return schemes


def _scheme(graph: Graph, node: Node) -> Scheme:
    concepts = [_concept(graph, concept) for concept in graph.subjects(SKOS.inScheme, node)]
    return Scheme(
        name=_last(node),
        iri=str(node),
        label=_required(graph, node, SKOS.prefLabel, "prefLabel"),
        definition=_required(graph, node, SKOS.definition, "definition"),
        concepts=tuple(sorted(concepts, key=lambda concept: concept.notation)),
    )


def _concept(graph: Graph, node: Node) -> Concept:
    broader = graph.value(node, SKOS.broader)
    definition = graph.value(node, SKOS.definition)
    matches = ((_last(link), str(target)) for link in MATCHES for target in graph.objects(node, link))
    return Concept(
        notation=_notation(graph, node),
        iri=str(node),
        label=_required(graph, node, SKOS.prefLabel, "prefLabel"),
        definition=None if definition is None else str(definition),
        broader=None if broader is None else _notation(graph, broader),
        facts=_facts(graph, node),
        words=_words(graph, node),
        matches=tuple(sorted(matches)),
    )


def _notation(graph: Graph, node: Node) -> str:
    notation = graph.value(node, SKOS.notation)
    return _last(node) if notation is None else str(notation)


def _facts(graph: Graph, node: Node) -> Mapping[str, tuple[str, ...]]:
    found = {key: sorted(_last(o) for o in graph.objects(node, p)) for p, key in FACTS.items()}
    return {key: tuple(values) for key, values in found.items() if values}


def _words(graph: Graph, node: Node) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return kind → language → words; a word without a language counts as of any (`und`)."""
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for predicate, kind in WORD_KINDS.items():
        by_language: dict[str, set[str]] = defaultdict(set)
        for label in graph.objects(node, predicate):
            if isinstance(label, Literal):
                by_language[label.language or "und"].add(str(label))
        if by_language:
            words[kind] = {language: tuple(sorted(by_language[language])) for language in sorted(by_language)}
    return words


def _required(graph: Graph, node: Node, predicate: URIRef, called: str) -> str:
    values = [v for v in graph.objects(node, predicate) if isinstance(v, Literal)]
    english = [v for v in values if v.language == "en"] or values
    if not english:
        raise Incomplete(_last(node), called)
    return str(english[0])


def _last(node: Node) -> str:
    return str(node).rstrip("/").replace("#", "/").rpartition("/")[2]
