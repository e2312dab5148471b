"""Concepts and their words, as whoever reads text gets them."""

import json

import pytest

from ontology.patterns import FILE, Concept, scheme, schemes, words


def concept(name: str, notation: str) -> Concept:
    return next(item for item in scheme(name) if item.notation == notation)


def test_an_event_type_has_verbs_nouns_and_a_class() -> None:
    arrest = concept("event-types", "arrest")
    assert "arrest" in arrest.of_kind("verb")
    assert "arrest" in arrest.of_kind("noun")
    assert arrest.fact("eventClass") == "Arrest"
    assert arrest.fact("number") is None


def test_names_begin_with_the_preferred_one_and_stand_once() -> None:
    russia = concept("countries", "RU")
    assert russia.names()[0] == "Russia"
    assert "Russian" not in russia.names()
    assert len(set(russia.names())) == len(russia.names())


def test_a_short_form_may_belong_to_several_bodies() -> None:
    assert {c.notation for c in words("named-bodies", "abbreviation")["RSF"]} == {"rsf", "sd_rsf"}


def test_words_are_asked_for_by_kind_and_language() -> None:
    assert "Prison" not in words("facility-kinds")
    assert [c.notation for c in words("facility-kinds")["penal colony"]] == ["penal_colony"]
    assert words("facility-kinds", language="tlh") == {}
    assert concept("event-types", "arrest").of_kind("verb", language="tlh") == ()


def test_a_scheme_that_is_not_there_raises() -> None:
    with pytest.raises(KeyError):
        scheme("ghosts")


def test_the_file_holds_every_scheme_and_nothing_of_this_machine() -> None:
    loaded = json.loads(FILE.read_text("utf-8"))
    assert set(loaded["schemes"]) == set(schemes())
    assert list(loaded["schemes"]) == sorted(loaded["schemes"])
