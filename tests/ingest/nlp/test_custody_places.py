"""Facilities that only the words around them tell, and places that are none."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She was moved to SIZO-3 in June, and he is in IK-12.", {"SIZO-3", "IK-12"}),
        ("From there she was sent to UK-175/4.", {"UK-175/4"}),
        ("He was held at Velmora for a year.", {"Velmora"}),
        ("He was transferred from Dry Dock to Velmora in May.", {"Dry Dock", "Velmora"}),
        ("He was kept for two nights in a garage.", {"garage"}),
        ("She was taken to the Vellimar clinic in handcuffs.", {"Vellimar clinic"}),
        ("He was tortured at the regional security office.", {"regional security office"}),
        ("He is serving his term in Stanley.", {"Stanley"}),
        ("He was held in a punishment cell of Velmora Prison No. 4 for ten days.",
         {"punishment cell of Velmora Prison No. 4"}),
    ],
)  # fmt: skip
def test_places_of_custody(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {f.name for f in extract(text).facilities} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The family had moved to Velmora in 2014.",
        "He was detained in Tbilisi on 4 May.",
        "She was removed from her office.",
        "He returned to the building where he works.",
        "He was detained at Ashgabat airport.",
        "He was held in May at home.",
        "Dr Stanley wrote a letter.",
        "He was arrested at Butwal on 18 March 2020 for a leaflet.",
        "They were moved to tears.",
        "He died in Paris.",
        "He went to the Evin prosecutor's office.",
    ],
)
def test_other_places(extract: Extract, text: str) -> None:
    assert extract(text).facilities == ()


def test_the_ministry_where_somebody_is_held_is_still_an_organisation(extract: Extract) -> None:
    found = extract("He was taken to the Ministry of National Security and beaten.")
    assert [f.name for f in found.facilities] == ["Ministry of National Security"]
    assert [o.name for o in found.organisations] == ["Ministry of National Security"]


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("She was sent to Velmora prison. In June she was released from Velmora.", {"Velmora"}),
        (
            "He was sent to Black Beach, a maximum-security prison.",
            {"Black Beach", "maximum-security prison"},
        ),
        ("Since January he has been in IK-2, a colony in Adygea.", {"IK-2", "colony in Adygea"}),
    ],
)
def test_one_facility_under_several_names(extract: Extract, text: str, aliases: set[str]) -> None:
    (facility,) = extract(text).facilities
    assert {facility.name, *facility.aliases} >= aliases


def test_the_same_place_is_no_place_of_its_own(extract: Extract) -> None:
    found = extract("He was held in Velmora Prison for a year. His brother is kept in the same unit.")
    assert {f.name for f in found.facilities} == {"Velmora Prison"}


@pytest.mark.parametrize(
    ("text", "facilities"),
    [
        ("Anna Mushi, the ward secretary of Umoja, was arrested.", set[str]()),
        ("John Mollel, Umoja ward secretary in Orel, was detained.", set[str]()),
        ("He was moved to Ward 4 in June.", {"Ward 4"}),
        ("She was taken to the psychiatric ward of Razmi hospital.", {"psychiatric ward of Razmi hospital"}),
        ("She is held in an unknown place.", set[str]()),
        ("She was taken to an undisclosed location.", set[str]()),
        ("6 May – Velmora 2 prison (Morocco)\n\nA hunger strike began.", {"Velmora 2 prison"}),
    ],
)
def test_wards_numbers_and_places_that_nobody_knows(
    extract: Extract, text: str, facilities: set[str]
) -> None:
    assert {f.name for f in extract(text).facilities} == facilities


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ali Kaya was held at the headquarters of the 5th Infantry Division.",
         {"headquarters of the 5th Infantry Division"}),
        ("In May he was moved to the new Volna Prison.", {"Volna Prison"}),
        ("She is held in the notorious Velmora prison.", {"Velmora prison"}),
        ("Musa Bello was held for five hours at the ‘A’ Division police station.", {"‘A’ Division police station"}),
        ("Ali Kaya was held at the station of Cien Fuegos.", {"station of Cien Fuegos"}),
        ("Ali Kaya was moved to an undisclosed location.", set[str]()),
        ("Ali Kaya was brought to the Public Prosecution Office and questioned.", set[str]()),
    ],
)  # fmt: skip
def test_the_extent_of_a_name(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {f.name for f in extract(text).facilities} == wanted


def test_an_unknown_place_is_no_facility(extract: Extract) -> None:
    found = extract("Rano Azizova was held in an undisclosed location for two months.")
    assert [(e.type, e.facility) for e in found.events] == [("detention", None)]
    assert not found.facilities


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ruth Odira is held in the Lutwa women's prison. They were held in Mersa prison and Sarn women's prison.",
         {"Lutwa women's prison", "Mersa prison", "Sarn women's prison"}),
        ("Date of arrest: 6 April 2023\nPlace of detention: La Paloma women's prison", {"La Paloma women's prison"}),
        ("She was moved to Kilo 7 men's prison.", {"Kilo 7 men's prison"}),
        ("Lin Bao was shot at the Sarnding execution ground on 4 April 1951.", set[str]()),
        ("Women's groups spoke. In prison she wrote.", set[str]()),
    ],
)  # fmt: skip
def test_a_prison_of_women_or_men_has_its_name(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {f.name for f in extract(text).facilities} == wanted


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Omar Ruiz was transferred to the National Centre for Military Defendants (Verde Alto), in Los Tecos.",
         "National Centre for Military Defendants", "Verde Alto"),
        ("Eva Luna is held at the Directorate of Judicial Aid (DAJ), known as El Nuevo Chirote.",
         "Directorate of Judicial Aid", "El Nuevo Chirote"),
    ],
)  # fmt: skip
def test_what_stands_in_brackets_or_behind_known_as_is_the_same_place(
    extract: Extract, text: str, name: str, alias: str
) -> None:
    assert [(f.name, alias in f.aliases) for f in extract(text).facilities] == [(name, True)]
