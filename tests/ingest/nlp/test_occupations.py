"""What persons do, and of whom it is said."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Journalist Alim Karimov was arrested.", {"Alim Karimov": {"journalist"}}),
        ("Police arrested the journalist and human rights defender Alim Karimov.",
         {"Alim Karimov": {"journalist", "human_rights_defender"}}),
        ("Alim Karimov, a lawyer and blogger, was arrested.", {"Alim Karimov": {"lawyer", "blogger"}}),
        ("Alim Karimov, 34, a prominent opposition activist, was arrested.", {"Alim Karimov": {"activist"}}),
        ("Alim Karimov is a trade union leader.", {"Alim Karimov": {"trade_unionist"}}),
        ("Alim Karimov, who works as a teacher, was arrested.", {"Alim Karimov": {"teacher"}}),
        ("Police arrested the journalists Alim Karimov and Vera Orlova.",
         {"Alim Karimov": {"journalist"}, "Vera Orlova": {"journalist"}}),
        ("Alim Karimov's lawyer, Vera Orlova, was arrested.",
         {"Alim Karimov": set[str](), "Vera Orlova": {"lawyer"}}),
        ("The wife of Alim Karimov, a journalist, was arrested.", {"Alim Karimov": set[str]()}),
        ("Alim Karimov is not a journalist.", {"Alim Karimov": set[str]()}),
        ("Former journalist Alim Karimov was arrested.", {"Alim Karimov": set[str]()}),
        ("Alim Karimov was arrested with two journalists.", {"Alim Karimov": set[str]()}),
        ("Alim Karimov, a journalist's son, was arrested.", {"Alim Karimov": set[str]()}),
        ("Alim Karimov told a journalist that he had been beaten.", {"Alim Karimov": set[str]()}),
        ("Alim Karimov is the chairman of a district.", {"Alim Karimov": set[str]()}),
    ],
)  # fmt: skip
def test_occupations(extract: Extract, text: str, wanted: dict[str, set[str]]) -> None:
    found = {p.name: {o.kind for o in p.occupations} for p in extract(text).persons}
    assert {name: found.get(name) for name in wanted} == wanted


def test_an_occupation_stands_on_its_own_words(extract: Extract) -> None:
    text = "Alim Karimov was arrested on 3 May 2021. Alim Karimov is a well-known journalist."
    (person,) = extract(text).persons
    (said,) = person.occupations
    assert said.text == "journalist"
    assert said.evidence.text == "Alim Karimov is a well-known journalist"
