"""Dates as texts write them: full, without a year, counted from others, ranges."""

from collections.abc import Callable

import pytest

from ingest.nlp.reading import Reading
from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He was held on 4 August 2021.", ["2021-08-04"]),
        ("He was held on March 20, 2022.", ["2022-03-20"]),
        ("He was held on 20/03/2022.", ["2022-03-20"]),
        ("He was held on the 3rd of May 2022.", ["2022-05-03"]),
        ("He was held on 17/8 and freed on 20/8.", ["2022-08-17", "2022-08-20"]),
        ("(17/8) He was held for 3/4 of an hour.", ["2022-08-17"]),
        ("He was held on Christmas Eve 2021.", ["2021-12-24"]),
        ("He was held in November 2021 and freed on New Year's Day.", ["2021-11", "2022-01-01"]),
        ("He was held in December 2021.", ["2021-12"]),
        ("He was held in 2019.", ["2019"]),
        ("He was held on 4 August.", ["2022-08-04"]),
        ("He was held on 4 December.", ["2021-12-04"]),
        ("He was held in September last year.", ["2021-09"]),
        ("He was held today.", ["2022-10-12"]),
        ("He was held on Tuesday.", ["2022-10-11"]),
        ("He was held on 4 August 2021. The following morning they freed him.", ["2021-08-04", "2021-08-05"]),
        ("He was held on 4 August 2021. Two weeks later they freed him.", ["2021-08-04", "2021-08-18"]),
        ("He was held on 4 August 2021. A month later they freed him.", ["2021-08-04", "2021-09"]),
        ("He was held on 4 August 2021 and freed on the 11th.", ["2021-08-04", "2021-08-11"]),
        ("Last month he was held.", ["2022-09"]),
        ("He was held on 4 August 2021. Later that day he was freed.", ["2021-08-04", "2021-08-04"]),
        ("Last Friday he was held.", ["2022-10-07"]),
        ("He was held in December. The trial opened last month.", ["2021-12", "2022-09"]),
        ("He was tried on 8 and 9 August 2021.", ["2021-08-08/2021-08-09"]),
        ("They were held on 8 and 9 August 2021, respectively.", ["2021-08-08", "2021-08-09"]),
        ("He was tried on 8 and 12 August 2021.", ["2021-08-08", "2021-08-12"]),
        ("Journalist Sunday Okeke was held in Enugu on 4 August 2021.", ["2021-08-04"]),
        ("He was held between 11 June 2020 and 14 December 2021.", ["2020-06-11/2021-12-14"]),
        ("Visits were stopped between March 2020 and the end of 2021.", ["2020-03/2021"]),
        ("He was jailed in March 2020 and at the end of 2021 was freed.", ["2020-03", "2021"]),
        ("He was held from 5 to 9 May 2021.", ["2021-05-05/2021-05-09"]),
        ("He was held on 4 August 2021. On the 11th they freed him.", ["2021-08-04", "2021-08-11"]),
        ("He was held on 4 August 2021 on the 5th floor.", ["2021-08-04"]),
        (
            "He was held on 4 August 2021. Twenty-three days later they freed him.",
            ["2021-08-04", "2021-08-27"],
        ),
        ("He was held on 4 August 2021, and freed two months and three days later.", ["2021-08-04"]),
        ("He was held in October 2021 and tried that December.", ["2021-10", "2021-12"]),
        ("He was held on 4 August 2020 and tried the year after.", ["2020-08-04", "2021"]),
        ("He was held on 4 August 2020, the year after his wedding.", ["2020-08-04"]),
        ("He was held on Friday, 4 August 2017.", ["2017-08-04"]),
        ("He went abroad in 2019. He was held on Monday, 4 May.", ["2019", "2020-05-04"]),
        ("He was held under the 2015 Penal Code.", []),
        ("He was held on 2021/08/04.", ["2021-08-04"]),
        ("He was held on 4.VIII.2021 and tried on 16.ii.2022.", ["2021-08-04", "2022-02-16"]),
        ("4/8 – He was held.\n\n5/12: He was freed.", ["2022-08-04", "2021-12-05"]),
        ("He was beaten on 3, 5 and 9 August 2021.", ["2021-08-03", "2021-08-05", "2021-08-09"]),
        ("He was beaten on August 3, 5, and 9, 2021.", ["2021-08-03", "2021-08-05", "2021-08-09"]),
        ("He was held on August 3 and 5 others were too.", ["2022-08-03"]),
        ("He was held on the twenty-first of August 2021.", ["2021-08-21"]),
        ("He won the first of three rounds.", []),
        ("He was held on 4 August 2021 and freed on the 11th of that month.", ["2021-08-04", "2021-08-11"]),
        ("He was held on 4 August 2021. On Wednesday 11, he was freed.", ["2021-08-04", "2021-08-11"]),
        (
            "He was held on 4 August 2021. On Thursday the 1st, he had been warned.",
            ["2021-08-04", "2021-07-01"],
        ),
        ("He was held on 4 August 2021. The night before, he was warned.", ["2021-08-04", "2021-08-03"]),
        ("Last year on 4 August he was held.", ["2021", "2021-08-04"]),
        (
            "He was held on 4 August 2021. He sat there for 23 days before he appeared in court.",
            ["2021-08-04"],
        ),
        ("He was held on 4 Octo-\nber 2021.", ["2021-10-04"]),
        ("He was held in October of 2021 and freed in Nov. 2021.", ["2021-10", "2021-11"]),
        ("He was held in May 2021 and will be freed in April of next year.", ["2021-05", "2023-04"]),
        ("He died in June 2021, having been held on 4 August of the year before.", ["2021-06", "2020-08-04"]),
        ("He was held on Friday. The next hearing is set for 4 December.", ["2022-10-07", "2022-12-04"]),
    ],
)
def test_dates(read: Callable[..., Reading], text: str, wanted: list[str]) -> None:
    assert [d.edtf for d in read(text).dates if d.edtf] == wanted


def test_a_date_of_birth_is_marked(read: Callable[..., Reading]) -> None:
    (date,) = read("Alim Karimov, born on 3 May 1980, is a poet.").dates
    assert date.birth


def test_a_day_whose_year_is_anybodys_guess_has_none(read: Callable[..., Reading]) -> None:
    text = "He was arrested in March 2019 and she in June 2020. On 4 May he was held."
    assert [d.edtf for d in read(text, "2022-08-01").dates] == ["2019-03", "2020-06", None]


def test_no_anchor_no_year(read: Callable[..., Reading]) -> None:
    assert [d.edtf for d in read("He was held on 4 August.", None).dates] == [None]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Last week police arrested Alim Karimov.", "2022-10"),
        ("Alim Karimov was fined on 28 May 2021. The following week he was arrested.", "2021-06"),
        ("Alim Karimov was fined on 28 May 2021. He was arrested the same week.", "2021-05"),
    ],
)
def test_of_a_week_that_is_named_the_month_is_known(extract: Extract, text: str, month: str) -> None:
    assert [e.date for e in extract(text, "2022-10-12").events if e.type == "arrest"] == [month]


TAKEN = "Police took the poet Alim Karimov from his flat on 12 April 2022"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"{TAKEN} over verses printed on 1 April. The next day he was moved to Kazan.", "2022-04-13"),
        (f"{TAKEN}. He had read at a rally on 1 April. Two days later he was charged.", "2022-04-14"),
        (
            f"{TAKEN}, ten days after a vigil held on 2 April. The following Monday he was freed.",
            "2022-04-18",
        ),
        (f"{TAKEN}. He had been arrested on 1 April as well. The next day he was freed.", "2022-04-02"),
        (f"{TAKEN}. On 20 April a petition appeared. The next day he was freed.", "2022-04-21"),
        ("Karimov printed verses on 1 April 2022. The next day police took him away.", "2022-04-02"),
    ],
)
def test_what_comes_next_is_counted_from_what_was_told_and_not_from_its_background(
    read: Callable[..., Reading], text: str, last: str
) -> None:
    assert [d.edtf for d in read(text).dates][-1] == last


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On 5 May 2021 a court extended his custody until 10 July. That day he was beaten.", "2021-05-05"),
        (
            "On 5 May 2021 she was put under house arrest until 10 July. She left the same evening.",
            "2021-05-05",
        ),
        (
            "On 5 May 2021 she was arrested, and on 10 July she was tried. She left the same evening.",
            "2021-07-10",
        ),
    ],
)
def test_the_same_day_is_not_the_one_until_which_something_lasts(
    read: Callable[..., Reading], text: str, wanted: str
) -> None:
    assert [d.edtf for d in read(text).dates][-1] == wanted


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("In November and December 2015", "2015-11/2015-12"),
        ("Between February and May 2022", "2022-02/2022-05"),
        ("In March and December 2015", "2015-12"),
    ],
)
def test_months_that_are_one_time(read: Callable[..., Reading], when: str, wanted: str) -> None:
    dates = read(f"{when} police arrested five students in Orel.").dates
    assert [d.edtf for d in dates if d.edtf][-1] == wanted


def test_a_group_of_a_few_months_is_no_figure(extract: Extract) -> None:
    told = "In November and December 2015 police arrested several hundred persons in Orel. Ada Brun was among them."
    assert "2015-11/2015-12" in {e.date for e in extract(told).events if e.type == "arrest"}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Karimov shared verses in March 2022. Orlova was taken away on the same evening.", None),
        ("Karimov read his verses in public in March 2022. That night police came.", None),
        (
            "On 5 May 2022 Orlova was tried. She had written verses in March 2022. That day she was freed.",
            "2022-05-05",
        ),
        ("A court acquitted Karimov in April 2022. He was freed the same day.", "2022-04"),
        ("Karimov read his verses in March 2022 and left the same night.", "2022-03"),
        (
            "In February 2022 a plane took dozens abroad. Karimov, who stayed, was sentenced the next day.",
            "2022-02",
        ),
        ("In February 2022 a plane took dozens abroad. Karimov was arrested and freed the next day.", None),
        ("In February 2022 Karimov was arrested and freed the next day.", "2022-02"),
        ("In February 2022 a plane took dozens abroad. Karimov had been sentenced the previous day.", None),
    ],
)
def test_a_day_counted_from_a_month(read: Callable[..., Reading], text: str, last: str | None) -> None:
    assert [d.edtf for d in read(text).dates][-1] == last


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("The two were both released at the end of their terms in November.", ["2020-11"]),
        ("A student detained during the December rallies stays in custody.", ["2020-12"]),
        ("They will be released in November.", ["2021-11"]),
    ],
)
def test_what_was_done_in_a_month_was_done_before_the_text_appeared(
    read: Callable[..., Reading], told: str, wanted: list[str]
) -> None:
    assert [when.edtf for when in read(told, "2021-02-07").dates] == wanted
