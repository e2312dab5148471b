"""Whom words for several persons mean: a number, a rank, a surname in the plural."""

from collections.abc import Callable

import pytest

from ingest.nlp.reading import Reading
from tests.ingest.nlp.conftest import Extract

TWO = "Police arrested the reporters Alim Karimov and Vera Orlova on 3 March 2021."
THREE = f"{TWO} Their driver, Pavel Moroz, was detained a day later."


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        (f"{THREE} The three were charged in May.", "three", {"Alim Karimov", "Vera Orlova", "Pavel Moroz"}),
        (f"{THREE} The two were beaten.", "two", {"Alim Karimov", "Vera Orlova"}),
        (f"{TWO} The first was freed.", "first", {"Alim Karimov"}),
        (f"{TWO} The latter was freed.", "latter", {"Vera Orlova"}),
        (f"{TWO} Neither was allowed to see a lawyer.", "Neither", {"Alim Karimov", "Vera Orlova"}),
    ],
)
def test_words_for_several_persons(
    read: Callable[..., Reading], text: str, word: str, meant: set[str]
) -> None:
    reading = read(text)
    found = {c.meant for c in reading.candidates if reading.words.form[c.start] == word}
    assert [set(names) for names in found] == [meant]


def test_the_first_of_anything_else_is_nobody(read: Callable[..., Reading]) -> None:
    reading = read(f"{TWO} The first hearing was held in May.")
    assert not [c for c in reading.candidates if reading.words.form[c.start] == "first"]


def test_a_length_by_which_a_term_was_changed_is_no_term(read: Callable[..., Reading]) -> None:
    reading = read(f"{TWO} On 5 May 2022 a court cut his sentence of ten years by only one month.")
    assert {c.meant for c in reading.candidates if c.kind == "term"} == {("120.0",)}


def test_a_number_of_two_words_is_whole(extract: Extract) -> None:
    text = "Twenty-one Witnesses were arrested in December 2021. Forty-four Christians were arrested on 5 May 2022."
    assert {e.person for e in extract(text).events} == {"[Twenty-one Witnesses]", "[Forty-four Christians]"}
