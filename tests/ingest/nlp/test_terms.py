"""Lengths of time."""

from collections.abc import Callable

import pytest

from ingest.nlp.reading import Reading
from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("five and a half years", 66), ("five and half years", 66), ("five years and half", 66),
        ("13-years and 9-months", 165), ("two years and three months", 27), ("18 months", 18), ("1 y. 6 m.", 18),
        ("7 y 6 m", 90),
        ("half a year", 6), ("a 12-year term", 144), ("seventeen years", 204), ("2.5 years", 30),
        ("ten-and-a-half years", 126), ("2 yrs 6 mos", 30), ("a 7 1/2-year term", 90),
        ("a suspended year", 12), ("a further six months", 6),
    ],
)  # fmt: skip
def test_months(read: Callable[..., Reading], text: str, months: float) -> None:
    assert [t.months for t in read(f"The court gave him {text} in prison.").terms] == [months]


def test_years_behind_months_are_another_term(read: Callable[..., Reading]) -> None:
    text = "They got five years and three months and four years and six months respectively."
    assert [t.months for t in read(text).terms] == [63, 54]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("On 3 May 2020 a court jailed Sami Dubov for three years after convicting him of libel.", 36),
        ("On 3 May 2020 a court sentenced Sami Dubov to 20 months after a closed trial.", 20),
        ("On 3 May 2020 Sami Dubov got two years after pleading guilty to libel.", 24),
        ("Sami Dubov was sentenced to two years on 3 May 2020.", 24),
        ("Sami Dubov was jailed two years after the protest, on 3 May 2020.", None),
        ("Sami Dubov was jailed for two years after his arrest on 3 May 2020.", None),
    ],
)
def test_a_term_before_what_the_court_found(extract: Extract, text: str, months: float | None) -> None:
    assert {e.sentence_months for e in extract(text).events if e.type == "sentence"} <= {months}


def test_a_list_shares_its_unit(read: Callable[..., Reading]) -> None:
    terms = read("They got seven, five and three years respectively.").terms
    assert [t.months for t in terms] == [84, 60, 36]


def test_an_age_is_no_term(read: Callable[..., Reading]) -> None:
    text = "The court gave Vera Orlova, 52, nine years, Timur Karimov, 47, seven years and Dana Aliyeva, 39, six years."
    assert [t.months for t in read(text).terms] == [108, 84, 72]
    text = "The court gave Vera Orlova, Timur Karimov and Dana Aliyeva 9, 7, and 6 years respectively."
    assert [t.months for t in read(text).terms] == [108, 84, 72]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Orlova got five years, Karimov got four.", [60, 48]),
        ("Orlova was given eight months and Karimov three.", [8, 36 / 12]),
        ("Orlova to six years, Karimov to two and a half. Then the court gave Aliyev seven.", [72, 30, 84]),
        ("Orlova got five years. Four of them were absent, and two men were freed.", [60]),
        ("Orlova got five years in Branch 4, under Article 3, on 2 May.", [60]),
        ("Orlova, 34, got five years and one day. Karimov got 7 cows.", [60]),
        ("Karimov got four.", []),
    ],
)
def test_a_number_alone_is_a_term_after_a_term(
    read: Callable[..., Reading], text: str, months: list[float]
) -> None:
    assert [t.months for t in read(text).terms] == months


def test_a_day_of_a_month_is_no_number_of_years(read: Callable[..., Reading]) -> None:
    assert [t.months for t in read("They were sentenced on Jan. 8 to two years each.").terms] == [24]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("She was sentenced under Article 70 to four years of camp.", [48]),
        ("Sentencing: no. 1, 22 years; no. 2, 15 years.", [264, 180]),
        ("He was convicted under arts. 70 and 72, and got five years.", [60]),
        ("They got 4 to five years.", [48, 60]),
    ],
)
def test_the_number_of_an_article_is_no_length_of_time(
    read: Callable[..., Reading], text: str, months: list[float]
) -> None:
    assert [t.months for t in read(text).terms] == months


def test_a_part_of_a_term_is_none_of_its_own(read: Callable[..., Reading]) -> None:
    assert [t.months for t in read("He got four years, eight months of them in a cell.").terms] == [48, 8]


def test_an_age_is_no_length_of_a_sentence(read: Callable[..., Reading]) -> None:
    assert (
        read("The court jailed the 23-year-old. His son is 3 years old, his mother 70 years of age.").terms
        == []
    )


def test_words_that_look_like_numbers_with_units_are_none(read: Callable[..., Reading]) -> None:
    assert read("They refused to register any mosque. So I am. It was 10 a.m. then.").terms == []


@pytest.mark.parametrize(
    "text",
    [
        "They were sentenced to between 18 months and seven years.",
        "They were given terms ranging from two to seven years.",
        "They received prison sentences of up to seven years.",
        "They were handed sentences of five to seven years.",
    ],
)
def test_what_bounds_several_terms_is_nobodys(read: Callable[..., Reading], text: str) -> None:
    assert not read(text).terms


def test_two_terms_of_one_unit_are_not_added_up(read: Callable[..., Reading]) -> None:
    assert [t.months for t in read("They got 20 months and 14 months.").terms] == [20, 14]


def test_a_term_that_is_changed_from_one_to_another_has_no_bounds(read: Callable[..., Reading]) -> None:
    assert [t.months for t in read("The court cut the term from ten to five years.").terms] == [120, 60]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "On 3 May 2022 the Minsk court gave the journalist Ana Ruiz a term of five years, followed by three years "
            "of exile, and her lawyer Luis Paz two years.",
            {("Ana Ruiz", 60), ("Luis Paz", 24)},
        ),
        (
            "The court handed Ana Ruiz seven years in prison, Luis Paz six years and nine months, and Marta Gil four.",
            {("Ana Ruiz", 84), ("Luis Paz", 81), ("Marta Gil", 48)},
        ),
    ],
)
def test_each_of_a_row_has_the_term_behind_the_name(
    extract: Extract, text: str, terms: set[tuple[str, float]]
) -> None:
    assert {(e.person, e.sentence_months) for e in extract(text).events if e.type == "sentence"} == terms
