"""The record types are frozen and closed, and say what is wrong."""

import pytest
from pydantic import ValidationError

from ontology.generated.labels import CLASSES, Label
from ontology.generated.records import MODELS, Edge, IllTreatment, Person, Unit

LETTERS = "a" * 16


def person(**more: object) -> Person:
    return Person.model_validate({"id": f"person-{LETTERS}", "label": "Aylin Deniz"} | more)


def test_there_is_a_type_for_every_concrete_class() -> None:
    assert set(MODELS) == {name for name, info in CLASSES.items() if not info.abstract} | {"Edge"}


def test_the_fields_of_a_type_are_the_keys_of_its_class() -> None:
    for name, model in MODELS.items():
        if name != "Edge":
            info = CLASSES[Label(name)]
            assert set(model.model_fields) == {*info.single, *info.many}
            assert {key for key, field in model.model_fields.items() if field.is_required()} == set(
                info.required
            )


def test_a_record_does_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        person().label = "somebody else"  # pyright: ignore[reportAttributeAccessIssue]


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        person(nickname="Ayli")


def test_a_subclass_has_what_its_superclass_has() -> None:
    event = IllTreatment(id=f"event-{LETTERS}", label="beating", eventType="ill_treatment", date="2024-01-23")
    assert event.properties() == {
        "id": f"event-{LETTERS}", "label": "beating", "eventType": "ill_treatment", "date": "2024-01-23",
    }  # fmt: skip


def test_properties_leave_out_what_is_not_there() -> None:
    assert person(name=["Aylin"], country=None, claims=[]).properties() == {
        "id": f"person-{LETTERS}", "label": "Aylin Deniz", "name": ["Aylin"],
    }  # fmt: skip


def test_a_list_becomes_a_tuple() -> None:
    assert person(name=["A", "B"]).name == ("A", "B")


def test_the_message_names_the_two_fields_that_do_not_fit() -> None:
    unit = {
        "id": f"unit-{LETTERS}",
        "documentId": "0" * 64,
        "kind": "row",
        "ordinal": 0,
        "start": 5,
        "end": 4,
    }
    with pytest.raises(ValidationError, match="start comes after end"):
        Unit.model_validate(unit)


def test_the_message_names_the_scheme() -> None:
    with pytest.raises(ValidationError, match="not a notation of the scheme countries"):
        person(country="QQ")


def test_an_edge_stands_on_claims() -> None:
    with pytest.raises(ValidationError):
        Edge(claims=(), modality="asserted")
