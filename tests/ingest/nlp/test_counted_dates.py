"""Days that are counted from an event which is told behind them."""

from collections.abc import Callable

import pytest

from ingest.nlp.reading import Reading
from tests.ingest.nlp.conftest import NAME, Extract

HELD = "Police arrested the journalist Alim Karimov in Kazan on 3 March 2021."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two days before his arrest the flat was searched.", "2021-03-01"),
        ("The day after his arrest he was charged.", "2021-03-04"),
        ("The day after he was arrested, a lawyer was let in.", "2021-03-04"),
        ("Three weeks after police arrested him, he was charged.", "2021-03-24"),
        ("A month into his detention he was charged.", "2021-04"),
        ("On the eve of his arrest he was warned.", "2021-03-02"),
        ("On the day of his arrest he was beaten.", "2021-03-03"),
        ("The year after his arrest he was tried.", "2022"),
    ],
)
def test_a_day_is_counted_from_what_is_told_behind_it(
    read: Callable[..., Reading], text: str, day: str
) -> None:
    assert [d.edtf for d in read(f"{HELD} {text}").dates] == ["2021-03-03", day]


def test_what_is_told_on_a_counted_day_has_it(read: Callable[..., Reading]) -> None:
    reading = read(f"{HELD} Two weeks after he was arrested he was freed.")
    assert [t.date for t in reading.tellings if t.type == "release"] == ["2021-03-17"]


def test_a_day_that_stands_before_dates_the_event_behind(read: Callable[..., Reading]) -> None:
    reading = read("The paper was closed on 23 May 2021, the day after Alim Karimov was arrested.")
    assert [t.date for t in reading.tellings if t.type == "arrest"] == ["2021-05-22"]


def test_days_are_counted_from_counted_days(read: Callable[..., Reading]) -> None:
    text = f"{HELD} The day after he was arrested, he was freed. Two days after his release he was arrested again."
    assert [d.edtf for d in read(text).dates] == ["2021-03-03", "2021-03-04", "2021-03-06"]


def test_the_event_of_another_person_is_not_counted_from(read: Callable[..., Reading]) -> None:
    text = (
        f"{HELD} His colleague Sami Dubov was arrested on 9 April 2021. "
        "Two days after Karimov was arrested, his flat was searched."
    )
    assert [d.edtf for d in read(text).dates][-1] == "2021-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "Two days after the wedding he was warned.",
        "He was held for two weeks before he was freed.",
        "The day after a hearing he fell ill.",
    ],
)
def test_nothing_is_counted_from_what_has_no_day(read: Callable[..., Reading], text: str) -> None:
    assert [d.edtf for d in read(f"{HELD} {text}").dates if d.edtf] == ["2021-03-03"]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Two weeks after his arrest he was released.", "2021-03-10", None),
        ("Two weeks after his arrest he was released.", "2021-04-10", "2021-03-17"),
        ("He was released on 20 March 2021.", "2021-03-10", "2021-03-20"),
    ],
)
def test_nothing_has_happened_on_a_day_counted_ahead(
    extract: Extract, text: str, published: str, day: str | None
) -> None:
    events = extract(f"{HELD} {text}", published).events
    assert [e.date for e in events if e.type == "release"] == [day]


def test_nothing_is_counted_from_a_sentence_when_it_is_said_from_its_end(extract: Extract) -> None:
    text = (
        f"On 25 November 2019, a court sentenced {NAME} to two years in prison. Two weeks after the end of his "
        "sentence he was released."
    )
    assert [e.date for e in extract(text).events if e.type == "release"] == [None]
