"""The alignments lead from our terms to terms that the public vocabularies have."""

import pytest
from rdflib import DCTERMS, FOAF, ORG, PROV, RDFS, SDO, SKOS, TIME, Graph, URIRef
from rdflib.namespace import DefinedNamespace

from ontology.generator.model import NAMESPACE
from ontology.generator.read import HOME, read_ontology

KNOWN: dict[str, type[DefinedNamespace]] = {
    str(space): space for space in (DCTERMS, FOAF, ORG, PROV, RDFS, SDO, SKOS, TIME)
}
"""Vocabularies whose terms rdflib knows."""
OTHERS = {
    "http://data.europa.eu/eli/ontology#",
    "http://docs.oasis-open.org/legalruleml/ns/v1.0/metamodel#",
    "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "http://wikiba.se/ontology#",
    "http://www.cidoc-crm.org/cidoc-crm/",
    "http://www.w3.org/ns/oa#",
    "http://www.wikidata.org/entity/",
    "https://schema.followthemoney.tech/#",
}
"""The other vocabularies that the design names."""


@pytest.fixture(scope="module")
def alignments() -> Graph:
    return Graph().parse(HOME / "alignments.ttl")


def test_they_begin_at_our_terms(alignments: Graph) -> None:
    ontology = read_ontology()
    ours = {f"{NAMESPACE}{name}" for name in (*ontology.classes, *ontology.properties)}
    assert {str(subject) for subject in alignments.subjects()} <= ours


def test_they_end_at_terms_of_the_vocabularies_to_reuse(alignments: Graph) -> None:
    for target in set(alignments.objects()):
        assert isinstance(target, URIRef)
        space, name = _split(target)
        assert space in KNOWN or space in OTHERS, target
        if space in KNOWN:
            assert target in KNOWN[space], f"{name} is no term of {space}"


def test_they_say_only_what_an_alignment_says(alignments: Graph) -> None:
    assert set(alignments.predicates()) <= {
        RDFS.subClassOf,
        RDFS.subPropertyOf,
        SKOS.closeMatch,
        SKOS.exactMatch,
    }


def test_every_entity_class_that_others_know_is_aligned(alignments: Graph) -> None:
    aligned = {str(subject).removeprefix(NAMESPACE) for subject in alignments.subjects()}
    assert {
        "Person",
        "Organisation",
        "Court",
        "Facility",
        "Statute",
        "Provision",
        "Event",
        "Claim",
    } <= aligned


def _split(term: URIRef) -> tuple[str, str]:
    sign = "#" if "#" in term else "/"
    space, _, name = str(term).rpartition(sign)
    return space + sign, name
