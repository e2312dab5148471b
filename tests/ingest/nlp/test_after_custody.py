"""The day of a release that is told by how long somebody was held."""

from collections.abc import Callable

import pytest

from ingest.nlp.events.merge import clusters_of
from ingest.nlp.reading import Reading
from tests.ingest.nlp.conftest import Extract

HELD = "Police arrested the journalist Alim Karimov in Kazan on 3 March 2021."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He was released without charge after six days.", "2021-03-09"),
        ("After 48 hours he was released.", "2021-03-05"),
        ("He was released after three nights.", "2021-03-06"),
        ("He was released after six weeks.", "2021-04"),
        ("He was released after four months.", "2021-07"),
        ("He was held for three days and then released.", "2021-03-06"),
        ("He spent 48 hours in a police cell before he was released.", "2021-03-05"),
        ("He was held overnight and released without charge.", "2021-03-04"),
        ("He was released on 20 May 2021 after a few weeks.", "2021-05-20"),
    ],
)
def test_a_length_in_custody_dates_the_release(by_grammar: Extract, text: str, day: str) -> None:
    found = by_grammar(f"{HELD} {text}")
    assert [e.date for e in found.events if e.type == "release"] == [day]


def test_a_length_with_a_day_of_its_own_counts_nothing(by_grammar: Extract) -> None:
    found = by_grammar(f"{HELD} He was freed on 12 March 2021 after nine days.")
    assert [e.date for e in found.events if e.type == "release"] == ["2021-03-12"]


@pytest.mark.parametrize(
    "text",
    [
        "He was held for nine days at the Central Police Station in Kazan, known to all as “The Pit”, and released "
        "without charge.",
        "He was kept for four days at the barracks, where he said he was kicked and slapped by guards, and released "
        "without charge.",
        "Officers held him for three days at the Kazan police station, which is said to have no windows at all, before "
        "releasing him.",
        "He spent eleven days in a cell of the Kazan police station, where he was denied food and water, before he was "
        "released.",
        "He was detained for five days in the Kazan police station, without being told on what grounds, and was then "
        "released.",
    ],
)
def test_a_length_told_farther_away_gives_the_month_of_the_release(by_grammar: Extract, text: str) -> None:
    found = by_grammar(f"{HELD} {text}")
    assert [e.date for e in found.events if e.type == "release"] == ["2021-03"]


def test_who_was_moved_after_a_length_was_not_released_then(by_grammar: Extract) -> None:
    found = by_grammar(f"{HELD} He was held for five days, transferred to Samara Prison and then released.")
    assert "2021-03-08" not in [e.date for e in found.events if e.type == "release"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He had been refused access to a lawyer for the first 36 days.", "2021-03-03"),
        ("His wife was prevented from visiting him for the first 48 hours.", "2021-03-03"),
        ("During the first five days he was not allowed to see his family.", "2021-03-03"),
        ("The prison refused him access to a lawyer during the first nine days.", "2021-03-03"),
        ("For the first three days he was denied access to his lawyer.", "2021-03-03"),
        ("He was later denied access to a lawyer for 36 days.", None),
        ("He was refused access to a lawyer for the first two months.", None),
    ],
)
def test_what_was_refused_at_first_was_refused_from_the_arrest_on(
    read: Callable[..., Reading], text: str, day: str | None
) -> None:
    told = (c for c in clusters_of(read(f"{HELD} {text}")) if c.family == "denial_of_access")
    assert {t.date for c in told for t in c.tellings} == {day}


SEARCHED = "Officers went through his papers. His wife Dina Karimova stood by."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He was released after six hours.", "2021-03-03"),
        ("Karimov was let go at about 9 p.m. without charge.", "2021-03-03"),
        ("He was set free after questioning.", "2021-03-03"),
        ("Karimov was freed within hours.", "2021-03-03"),
        ("He was questioned about his work and released.", "2021-03-03"),
        ("He spent six weeks in prison. He was freed at 5 p.m. by a guard.", None),
        ("He was released after paying a fine.", None),
    ],
)
def test_some_hours_in_custody_end_on_the_day_on_which_they_began(
    by_grammar: Extract, text: str, day: str | None
) -> None:
    found = by_grammar(f"{HELD} {SEARCHED} {text}")
    assert [e.date for e in found.events if e.type == "release"] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He was freed within a week without charge.", "2021-03"),
        ("Karimov was let go within days.", "2021-03"),
        ("He was released within 48 hours.", "2021-03"),
        ("He was freed on 6 March 2021, within days.", "2021-03-06"),
        ("He was freed 48 hours later.", "2021-03-05"),
        ("He was freed ten hours later.", "2021-03-03"),
        ("Karimov was let out 36 hours later.", "2021-03"),
    ],
)
def test_days_and_hours_until_a_release(extract: Extract, text: str, day: str) -> None:
    found = extract(f"{HELD} {text}")
    assert [e.date for e in found.events if e.type == "release"] == [day]
