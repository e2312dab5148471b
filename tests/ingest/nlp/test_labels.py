"""What labels of custody tell in lists and profiles: an arrest, where somebody is, or that nobody is held."""

import pytest

from ingest.model import Event
from tests.ingest.nlp.conftest import Extract

ENTRIES = "Name: Omar Haled\nArrested: 3 May 2019\n{}\n\nName: Sami Tarek\nArrested: 9 June 2020\n{}\n"


def custody(extract: Extract, text: str) -> list[Event]:
    return [e for e in extract(text, "2021-05-01").events if e.type in ("arrest", "detention")]


@pytest.mark.parametrize(
    "line",
    ["Where held: free", "Where held: —", "Where held: released, has left the country", "Held at: on parole"],
)
def test_nobody_is_held(extract: Extract, line: str) -> None:
    found = custody(extract, ENTRIES.format(line, line))
    assert [(e.type, e.person) for e in found] == [("arrest", "Omar Haled"), ("arrest", "Sami Tarek")]


def test_nobody_is_held_is_counted_as_left_out(extract: Extract) -> None:
    text = ENTRIES.format("Where held: free", "Where held: free")
    assert "held" in {text[r.start : r.end] for r in extract(text, "2021-05-01").rejected}


def test_where_somebody_is_held_tells_the_arrest_again(extract: Extract) -> None:
    found = custody(extract, ENTRIES.format("Where held: Volna Prison", "Place of detention: Sarin Prison"))
    assert [(e.type, e.facility) for e in found] == [("arrest", None), ("arrest", None)]


def test_where_somebody_is_held_of_whom_no_arrest_is_told(extract: Extract) -> None:
    text = "Name: Omar Haled\nWhere held: Volna Prison\n\nName: Sami Tarek\nWhere held: Sarin Prison\n"
    assert {(e.type, e.facility) for e in custody(extract, text)} == {
        ("detention", "Volna Prison"),
        ("detention", "Sarin Prison"),
    }


@pytest.mark.parametrize(
    ("day", "date"),
    [("May 10, 2015", "2015-05-10"), ("July or August 2009", "2009-07/2009-08"), ("April 2012", "2012-04")],
)
def test_the_label_and_the_text_tell_one_arrest(extract: Extract, day: str, date: str) -> None:
    text = (
        f"Tran Van Minh, Radio Xanh\nImprisoned: {day}\nMinh was arrested in his studio, on or about {day}."
    )
    text = text.replace("on or about", "sometime in" if day[-5] != "," else "on")
    assert [(e.type, e.date) for e in custody(extract, text)] == [("arrest", date)]


@pytest.mark.parametrize(
    "line",
    [
        "End of sentence: 19 August 2020",
        "Sentence expires: 19 August 2020",
        "Expected release: 19 August 2020",
    ],
)
def test_the_end_of_a_term_is_no_event(extract: Extract, line: str) -> None:
    lines = f"Sentence: 10 years in prison\n{line}"
    events = extract(ENTRIES.format(lines, "Released: 19 August 2020"), "2021-05-01").events
    assert {(e.type, e.person) for e in events if e.date == "2020-08-19"} == {("release", "Sami Tarek")}
