"""A record as JSON-LD says the same when it has been through RDF, whatever the serialisation."""

import json
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import RDF

from ontology.generated.labels import PROPERTIES, Datatype
from ontology.generated.namespace import CG
from ontology.generated.records import MODELS
from ontology.generator.context import THINGS
from tests.agreement.cases import Case, all_cases
from tests.agreement.judges import GENERATED, rdf

VALID = [case for case in all_cases() if case.valid]
CONTEXT = json.loads((GENERATED / "context.jsonld").read_text("utf-8"))

each_case = pytest.mark.parametrize("case", VALID, ids=[case.name for case in VALID])


def written(case: Case) -> dict[str, Any]:
    """The record as we write it: a number is a decimal, what is absent is left out."""
    return MODELS[case.of].model_validate_json(json.dumps(case.record)).properties()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@each_case
def test_json_ld_comes_back_isomorphic(case: Case) -> None:
    graph = rdf(case.of, written(case))
    again = graph.serialize(format="json-ld", context=CONTEXT["@context"], auto_compact=True)
    assert isomorphic(Graph().parse(data=again, format="json-ld"), graph)


@each_case
def test_turtle_comes_back_isomorphic(case: Case) -> None:
    graph = rdf(case.of, written(case))
    assert isomorphic(Graph().parse(data=graph.serialize(format="turtle"), format="turtle"), graph)


@each_case
def test_nothing_is_lost_on_the_way_to_rdf(case: Case) -> None:
    graph = rdf(case.of, case.record)
    given = {str(CG[key]) for key, value in case.record.items() if key != "id" and value not in (None, [])}
    assert {str(predicate) for predicate in graph.predicates()} >= given
    assert (None, RDF.type, URIRef(CG[case.of])) in graph


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1)), st.text(min_size=1))
def test_any_name_comes_back_from_turtle(names: list[str], label: str) -> None:
    graph = rdf("Person", {"id": "person-" + "a" * 16, "label": label, "name": names})
    again = Graph().parse(data=graph.serialize(format="turtle"), format="turtle")
    assert {str(name) for name in again.objects(predicate=CG.name)} == set(names)


def test_an_id_is_the_iri_of_the_thing() -> None:
    graph = rdf("Case", {"id": "case-" + "a" * 16, "label": "A case"})
    assert set(graph.subjects()) == {URIRef(THINGS + "case-" + "a" * 16)}


def test_the_order_of_a_list_that_matters_is_kept() -> None:
    graph = rdf("Claim", {"id": "claim-" + "a" * 16, "accordingTo": ["b", "a", "b"]})
    heads = list(graph.objects(predicate=CG.accordingTo))
    assert [[str(item) for item in graph.items(head)] for head in heads] == [["b", "a", "b"]]


def test_the_context_knows_every_term() -> None:
    terms = CONTEXT["@context"]
    assert set(PROPERTIES) <= set(terms)
    assert terms["birthDate"]["@type"] == "edtf:EDTF"
    assert terms["happenedTo"] == {"@id": "cg:happenedTo", "@type": "@id", "@container": "@set"}
    texts = [p.name for p in PROPERTIES.values() if p.datatype is Datatype.TEXT and p.name != "id"]
    assert all("@type" not in terms[name] for name in texts)


def test_no_warning_of_rdflib_hides_ours() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rdf("Case", {"id": "case-" + "a" * 16, "label": "A case"})
