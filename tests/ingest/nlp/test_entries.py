"""Whose entry of a list the lines with labels are that follow a name."""

import pytest

from tests.ingest.nlp.conftest import Extract

FIRST = "Arrested: 3 March 2012\nSentence: 4 years\n"
SECOND = "Arrested: 9 April 2012\nSentence: 3 years\n"


def _told(extract: Extract, text: str) -> set[tuple[str, str | None, str | float | None]]:
    return {(e.type, e.person, e.sentence_months or e.date) for e in extract(text, "2014-05").events}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Name: {}\n", "\nName: {}\n"),
        ("1. Name: {}\n", "2. Name: {}\n"),
        ("Full name: {}\n", "---\nFull name: {}\n"),
        ("{}\nOccupation: Farmer\n", "\n{}\nOccupation: Teacher\n"),
        ("1. {}\n", "\n2. {}\n"),
    ],
)
def test_each_entry_is_of_the_one_whose_name_heads_it(extract: Extract, first: str, second: str) -> None:
    text = first.format("Moses Okoth") + FIRST + second.format("James Lubega") + SECOND
    assert _told(extract, text) == {
        ("arrest", "Moses Okoth", "2012-03-03"),
        ("sentence", "Moses Okoth", 48.0),
        ("arrest", "James Lubega", "2012-04-09"),
        ("sentence", "James Lubega", 36.0),
    }


def test_he_in_an_entry_is_the_one_whose_it_is(extract: Extract) -> None:
    text = f"Name: Moses Okoth\n{FIRST}\nName: James Lubega\n{SECOND}Background: He was beaten on arrest.\n"
    assert ("ill_treatment", "James Lubega", None) in _told(extract, text)


def test_who_is_named_within_an_entry_has_what_befell_them(extract: Extract) -> None:
    text = (
        f"Name: Ivan Petrenko\n{FIRST}\nName: Anna Belko\nDate of arrest: 7 March 2012\n"
        "Background: Her husband, Pavel Belko, was arrested on 8 March 2012. She was beaten in custody.\n"
    )
    told = _told(extract, text)
    assert {("arrest", "Pavel Belko", "2012-03-08"), ("ill_treatment", "Anna Belko", None)} <= told
    assert ("arrest", "Anna Belko", "2012-03-08") not in told


def test_an_entry_without_a_known_name_is_of_nobody_named_elsewhere(extract: Extract) -> None:
    text = f"Name: Moses Okoth\n{FIRST}\nName: withheld\n{SECOND}"
    assert {p for _, p, _ in _told(extract, text)} - {None} == {"Moses Okoth"}
    assert ("arrest", "Moses Okoth", "2012-04-09") not in _told(extract, text)


def test_labels_in_a_text_about_one_person_make_no_entries(extract: Extract) -> None:
    text = (
        "Moses Okoth was arrested on 3 March 2012 in Gulu. He was sentenced to four years.\n\n"
        "Contact: James Lubega\nNote: Okoth was beaten in prison.\n"
    )
    assert {p for _, p, _ in _told(extract, text)} == {"Moses Okoth"}


def test_terms_that_a_line_adds_up_are_all_told(extract: Extract) -> None:
    text = "Name: Moses Okoth\nCharge: riot\nSentence: 2 years + 3 years + 7 years\n"
    assert {m for kind, _, m in _told(extract, text) if kind == "sentence"} == {24.0, 36.0, 84.0}


def test_the_label_of_a_line_is_nobody(extract: Extract) -> None:
    text = "Name: Moses Okoth\nDOB: 4 May 1971\nTrial: June 5, 2013, Kampala High Court\nVerdict: 7 years in prison\n"
    found = extract(text, "2014-05")
    assert {p.name for p in found.persons} == {"Moses Okoth"}
    assert {(e.type, e.date) for e in found.events} == {("trial", "2013-06-05"), ("sentence", None)}


def test_a_line_of_an_entry_that_names_one_of_two(extract: Extract) -> None:
    text = (
        "Moses Okello and Isaac Opio\nProfession: Writers\nDetails: On 6 October 2016 a court in Lira fined Okello 700 "
        "dollars and gave Opio a suspended sentence of 11 months.\n\nMary Akello\nProfession: Journalist\n"
        "Date of arrest: April 2009\n"
    )
    sentences = [(e.person, e.outcome) for e in extract(text, "2018-06-15").events if e.type == "sentence"]
    assert sorted(sentences) == [("Isaac Opio", "suspended"), ("Moses Okello", "fine")]


def test_a_place_behind_its_label_is_nobody(extract: Extract) -> None:
    text = (
        "Name: Ana Solís\nPlace: Francisco Morazán\nRegion: Ali Sabieh\nLawyer: Benito Paz\nArrested: 3 March 2012\n"
        "Location: Diego Ibarra\nSentence: 4 years\n"
    )
    found = extract(text, "2014-05")
    assert {p.name for p in found.persons} == {"Ana Solís", "Benito Paz"}
    assert {(e.type, e.person) for e in found.events} == {("arrest", "Ana Solís"), ("sentence", "Ana Solís")}
    assert "name_doubted" in {r.reason for r in found.rejected}


def test_a_person_after_a_colon_in_prose_stays(extract: Extract) -> None:
    text = "One man was held in his home town: Ali Karim was arrested on 3 March 2012."
    assert {p.name for p in extract(text, "2014-05").persons} == {"Ali Karim"}


def test_who_holds_an_office_is_nobody_of_the_cases_below(extract: Extract) -> None:
    text = (
        "Republic of Volna\n\nHead of state: Idris Debo Itani\n\nFREEDOM OF ASSEMBLY\n\nOn 14 May 2021 thousands of "
        "people demonstrated. Six organizers, including party member and lawyer Koulam Ndola, were arrested over the "
        "following three days. They were held at Moussoro prison. On 6 June, the Court of First Instance of Volna gave "
        "all six a one-year suspended prison sentence, and they were freed.\n"
    )
    found = extract(text, "2022-03-29")
    assert [p.roles for p in found.persons if p.name == "Idris Debo Itani"] == [("official",)]
    assert "Idris Debo Itani" not in {e.person for e in found.events}
