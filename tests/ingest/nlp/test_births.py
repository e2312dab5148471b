"""Years of birth and death, of the right person."""

import pytest

from tests.ingest.nlp.conftest import Extract

PUBLISHED = "2022-10-12"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Alim Karimov, born in 1985, was arrested on 3 May 2021.", {"Alim Karimov": ("1985", None)}),
        ("Alim Karimov was born on 3 May 1985 in Tashkent. He was arrested in 2021.",
         {"Alim Karimov": ("1985-05-03", None)}),
        ("Alim Karimov (b. 1985) was arrested on 3 May 2021.", {"Alim Karimov": ("1985", None)}),
        ("Alim Karimov (Uzbek: Olim Karimov; born 3 May 1985, Kattakurgan) is an Uzbek poet.",
         {"Alim Karimov": ("1985-05-03", None)}),
        ("Alim Karimov (1935–2019) was a poet. He was arrested in 1985.", {"Alim Karimov": ("1935", "2019")}),
        ("Alim Karimov (3 May 1935 – 2 June 2019) was a poet. He was arrested in 1985.",
         {"Alim Karimov": ("1935-05-03", "2019-06-02")}),
        ("Alim Karimov, a 34-year-old journalist, was arrested in October 2022.",
         {"Alim Karimov": ("1987/1988", None)}),
        ("Police arrested the 34-year-old journalist Alim Karimov in October 2022.",
         {"Alim Karimov": ("1987/1988", None)}),
        ("Alim Karimov, 34, was arrested in 2020.", {"Alim Karimov": ("1985/1988", None)}),
        ("Alim Karimov, 34, was arrested in 2009.", {"Alim Karimov": (None, None)}),
        ("Alim Karimov's 70-year-old mother was detained in October 2022.", {"Alim Karimov": (None, None)}),
        ("The wife of Alim Karimov, 34, was detained in October 2022.", {"Alim Karimov": (None, None)}),
        ("Alim Karimov was arrested with a 34-year-old man and Vera Orlova.",
         {"Alim Karimov": (None, None), "Vera Orlova": (None, None)}),
        ("Alim Karimov met Vera Orlova. She was born in 1985.", {"Alim Karimov": (None, None)}),
        ("Alim Karimov was sentenced to 12 years. His son was born in 1999.", {"Alim Karimov": (None, None)}),
    ],
)  # fmt: skip
def test_births(extract: Extract, text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    found = {p.name: (p.born, p.died) for p in extract(text, PUBLISHED).persons}
    assert {name: found.get(name) for name in wanted} == wanted


def test_an_age_says_nothing_where_no_date_is_known(extract: Extract) -> None:
    (person,) = extract("Alim Karimov, 34, was arrested.", None).persons
    assert person.born is None


def test_a_birth_stands_on_its_own_words(extract: Extract) -> None:
    text = "Alim Karimov was arrested on 3 May 2021. Alim Karimov was born in 1985 in Tashkent."
    (person,) = extract(text).persons
    said = person.elsewhere["born"]
    assert said.text == text[said.start : said.end] == "Alim Karimov was born in 1985"
    assert person.evidence.start == 0


def test_what_excludes_itself_is_left_out(extract: Extract) -> None:
    text = "Alim Karimov, born in 1985, was arrested in 2021. Alim Karimov, born in 1991, was released."
    (person,) = extract(text).persons
    assert person.born is None


@pytest.mark.parametrize(
    ("life", "told", "day"),
    [
        ("born 3 May 1950 in Riga – 19 June 2016 in Bonn", "He died in Bonn.", "2016-06-19"),
        ("3 May 1950, in Riga – 19 June 2016, in Bonn", "He died of heart failure.", "2016-06-19"),
        ("1950 – 19 June 2016", "He died in Bonn.", "2016-06-19"),
        ("1950–2016", "He died in Bonn.", "2016"),
        ("1950–2016", "He died in Bonn on 19 June 2016.", "2016-06-19"),
    ],
)
def test_a_death_told_without_a_day_has_that_of_the_life_in_brackets(
    extract: Extract, life: str, told: str, day: str
) -> None:
    found = extract(f"Ivo Bran ({life}) was a poet. He was arrested in March 1980. {told}", PUBLISHED)
    assert [(e.person, e.date) for e in found.events if e.type == "death"] == [("Ivo Bran", day)]
