"""The classes and properties of the Turtle: complete, consistent, and stored under one name each."""

import re
from collections import Counter

import pytest

from ontology.generated.labels import (
    CLAIMABLE,
    CLASSES,
    CONCRETE_LABELS,
    ENTITY_LABELS,
    EVENT_CLASS,
    PROPERTIES,
    Datatype,
    Key,
    Label,
    Relationship,
)
from ontology.generated.namespace import CG
from ontology.generator.model import Ontology, upper_snake
from ontology.generator.read import read_ontology

ENTITIES = {
    "Person", "Organisation", "Authority", "Court", "Facility", "Place", "Statute", "Provision", "Case", "Charge",
    "Sentence", "Designation", "Arrest", "Detention", "Accusation", "Trial", "Decision", "Transfer", "Release",
    "Death", "Raid", "IllTreatment", "SolitaryConfinement", "DenialOfAccess", "DesignationAct", "OtherEvent",
}  # fmt: skip
RECORDS = {
    "Report",
    "Document",
    "Unit",
    "Passage",
    "Record",
    "Claim",
    "Conflict",
    "Candidate",
    "Judgement",
    "Clue",
    "Projection",
    "Tombstone",
}


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return read_ontology()


def test_the_entity_classes_are_those_of_the_design() -> None:
    assert ENTITIES == CONCRETE_LABELS
    assert set(ENTITY_LABELS) - CONCRETE_LABELS == {"Entity", "Agent", "Event"}


def test_the_record_layer_is_no_part_of_the_analysts_graph() -> None:
    assert {info.label for info in CLASSES.values() if not info.is_entity} == RECORDS


def test_labels_are_the_class_and_its_superclasses() -> None:
    assert CLASSES[Label.PERSON].labels == ("Person", "Agent", "Entity")
    assert CLASSES[Label.ILL_TREATMENT].labels == ("IllTreatment", "Event", "Entity")
    assert CLASSES[Label.CLAIM].labels == ("Claim",)


def test_every_definition_is_a_sentence_of_its_own(ontology: Ontology) -> None:
    terms = [*ontology.classes.values(), *ontology.properties.values()]
    definitions = Counter(term.definition for term in terms)
    assert [text for text, times in definitions.items() if times > 1] == []
    assert [text for text in definitions if not re.match(r"^[A-Z].*[.\]]$", text)] == []
    assert all(len(term.label) < 40 for term in terms)


def test_names_keep_the_case_of_their_kind(ontology: Ontology) -> None:
    assert all(re.fullmatch(r"[A-Z][A-Za-z]+", name) for name in ontology.classes)
    assert all(re.fullmatch(r"[a-z][A-Za-z]*", name) for name in ontology.properties)


def test_the_name_of_a_property_gives_its_relationship_type() -> None:
    assert upper_snake("chargedUnder") == "CHARGED_UNDER"
    assert {p.relationship for p in PROPERTIES.values() if p.relationship} == set(Relationship)
    assert all(p.relationship == upper_snake(p.name) for p in PROPERTIES.values() if p.relationship)


def test_a_property_is_either_a_key_or_a_relationship() -> None:
    for item in PROPERTIES.values():
        assert (
            (item.key is None)
            == (item.datatype is None)
            == (item.relationship is not None)
            == bool(item.range)
        )
    assert {p.key for p in PROPERTIES.values() if p.key} == set(Key)


def test_every_date_of_an_entity_has_two_days_beside_it() -> None:
    """Of those with one value: a list of days is not compared."""
    many = {key for name in ENTITY_LABELS for key in CLASSES[name].many}
    dated = [p for p in PROPERTIES.values() if p.datatype is Datatype.EDTF and ENTITY_LABELS & set(p.domain)]
    dates = [p for p in dated if p.name not in many]
    assert {p.name for p in dates} == {"date", "birthDate", "deathDate", "closed", "since"}
    for item in dates:
        assert item.bounds
        for key in item.bounds:
            assert PROPERTIES[key].datatype is Datatype.DAY
            assert set(item.domain) <= set(PROPERTIES[key].domain)


def test_a_property_has_one_value_or_several_for_all_entities_alike() -> None:
    single = {key for name in ENTITY_LABELS for key in CLASSES[name].single}
    many = {key for name in ENTITY_LABELS for key in CLASSES[name].many}
    assert single & many == set()


def test_what_is_computed_cannot_be_claimed() -> None:
    assert {"happenedTo", "birthDate", "name", "kind"} <= CLAIMABLE
    assert CLAIMABLE.isdisjoint(
        {"id", "claims", "earliest", "birthDateLatest", "quote", "standsOn", "reportsOn"}
    )


def test_every_event_type_has_a_class_that_events_can_be_of() -> None:
    assert set(EVENT_CLASS.values()) == {n for n in CONCRETE_LABELS if "Event" in CLASSES[n].labels}


def test_a_misspelt_term_raises() -> None:
    assert str(CG.chargedUnder) == "https://w3id.org/casegraph/ontology#chargedUnder"
    with pytest.raises(AttributeError):
        _ = CG.chargedUner
    with pytest.raises(AttributeError):
        _ = CG["chargedUner"]
