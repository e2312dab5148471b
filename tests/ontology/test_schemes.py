"""The concept schemes: well-formed, and no word names two concepts of a scheme unless both say so."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from ontology.generator.model import Concept, Scheme
from ontology.generator.read import HOME, read_ontology

SHARED = HOME.parent.parent / "shared"
ONTOLOGY = read_ontology()
SCHEMES = list(ONTOLOGY.schemes.values())
NAMING = {"preferred", "alternative", "hidden", "abbreviation"}

each_scheme = pytest.mark.parametrize("scheme", SCHEMES, ids=[scheme.name for scheme in SCHEMES])


def worded(concept: Concept) -> Iterator[tuple[str, str]]:
    """Yield the concept's words with what they do: name it, or tell it as a verb, a noun…"""
    for kind, by_language in concept.words.items():
        for language, words in by_language.items():
            for word in words:
                yield f"{'name' if kind in NAMING else kind} {language}", word


def told(scheme: Scheme) -> dict[tuple[str, str], set[str]]:
    """Return word → notations of the concepts that it names or tells in one way."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for concept in scheme.concepts:
        for kind, word in worded(concept):
            found[kind, word.casefold()].add(concept.notation)
    return found


@each_scheme
def test_a_notation_stands_for_one_concept(scheme: Scheme) -> None:
    notations = [concept.notation for concept in scheme.concepts]
    assert len(notations) == len(set(notations)) > 0
    assert all(re.fullmatch(r"[A-Z]{2}|-?[a-z0-9][a-z0-9_.-]*", notation) for notation in notations)
    assert all(concept.iri.startswith(scheme.iri) for concept in scheme.concepts)


@each_scheme
def test_a_word_that_names_two_concepts_is_declared_on_both(scheme: Scheme) -> None:
    declared = {
        (c.notation, word.casefold()) for c in scheme.concepts for word in c.facts.get("shareable", ())
    }
    several = [(word, notations) for (_, word), notations in told(scheme).items() if len(notations) > 1]
    shared = {(notation, word) for word, notations in several for notation in notations}
    assert shared - declared == set(), "declare with cg:shareable, or take the word from one of them"
    assert declared - shared == set(), "cg:shareable without need"


@each_scheme
def test_words_are_clean(scheme: Scheme) -> None:
    words = [word for concept in scheme.concepts for _, word in worded(concept)]
    assert [word for word in words if word != " ".join(word.split()) or not word] == []


@each_scheme
def test_what_a_concept_refers_to_exists(scheme: Scheme) -> None:
    notations = {concept.notation for concept in scheme.concepts}
    kinds = {
        _local(c)
        for name in ("organisation-kinds", "authority-kinds")
        for c in ONTOLOGY.schemes[name].concepts
    }
    countries = {concept.notation for concept in ONTOLOGY.schemes["countries"].concepts}
    for concept in scheme.concepts:
        assert concept.broader is None or concept.broader in notations - {concept.notation}
        assert set(concept.facts.get("eventClass", ())) <= set(ONTOLOGY.classes)
        assert set(concept.facts.get("bodyClass", ())) <= {"Organisation", "Authority"}
        assert set(concept.facts.get("ofKind", ())) <= kinds
        assert set(concept.facts.get("ofCountry", ())) <= countries


def test_every_value_set_of_a_shape_is_a_scheme() -> None:
    used = {
        limits.scheme
        for shape in ONTOLOGY.shapes.values()
        for limits in shape.limits.values()
        if limits.scheme
    }
    assert used <= set(ONTOLOGY.schemes)


def test_every_event_type_has_a_class_and_words_that_tell_it() -> None:
    for concept in ONTOLOGY.schemes["event-types"].concepts:
        assert concept.definition
        assert len(concept.facts["eventClass"]) == 1
        assert {"verb", "noun"} <= set(concept.words)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotation guide is not here")
def test_the_event_types_are_those_of_the_annotation_guide() -> None:
    guide = (SHARED / "evaluation" / "README.md").read_text("utf-8").partition("## Events")[2]
    cells = re.findall(r"^\| (`.*?) \|", guide, flags=re.MULTILINE)
    assert {name for cell in cells for name in re.findall(r"`(\w+)`", cell)} == {
        concept.notation for concept in ONTOLOGY.schemes["event-types"].concepts
    }


def test_charge_types_lead_to_the_international_classification() -> None:
    for concept in ONTOLOGY.schemes["charge-types"].concepts:
        codes = [iri.rpartition("/")[2] for _, iri in concept.matches if "/iccs/" in iri]
        assert len(codes) == 1
        assert re.fullmatch(r"(0[1-9]|1[01])(\d\d\d?\d?)?", codes[0])
    terrorism = {c.notation: c.matches for c in ONTOLOGY.schemes["charge-types"].concepts}
    assert terrorism["terrorism"] == (("exactMatch", "https://w3id.org/casegraph/iccs/0906"),)
    assert terrorism["terrorist_group"] == (("exactMatch", "https://w3id.org/casegraph/iccs/09061"),)


def test_countries_have_codes_names_and_mostly_adjectives() -> None:
    countries = ONTOLOGY.schemes["countries"].concepts
    assert len(countries) >= 195
    assert all(re.fullmatch("[A-Z]{2}", country.notation) for country in countries)
    assert sum("adjective" in country.words for country in countries) > 170


def test_numbers_of_months_weekdays_and_clearances() -> None:
    def numbers(name: str) -> list[str]:
        return [concept.facts["number"][0] for concept in ONTOLOGY.schemes[name].concepts]

    assert numbers("months") == [str(month) for month in range(1, 13)]
    assert numbers("weekdays") == [str(day) for day in range(1, 8)]
    assert sorted(numbers("sensitivity")) == ["0", "1", "2", "3"]


def test_scheme_files_are_named_by_their_scheme() -> None:
    files = {path.stem for path in Path(HOME / "schemes").glob("*.ttl")}
    assert files == set(ONTOLOGY.schemes)


def _local(concept: Concept) -> str:
    return concept.iri.rpartition("/")[2]
