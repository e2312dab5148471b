"""Bulletins that appear each week or month: their days are read against the time that their head names."""

import pytest

from ingest.nlp.dates.issues import day_of_issue
from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("WEEKLY BULLETIN No. 12\nRights in Togo\nMarch 6 – 12, 2022", "2022-03-12"),
        ("Togo: weekly monitor, 27 June–3 July 2023", "2023-07-03"),
        ("Rights Watch – Weekly Review No. 214\nWeek of 28 December 2021 to 3 January 2022", "2022-01-03"),
        ("Lomé digest: May 29 - June 4, 2023", "2023-06-04"),
        ("Newsletter – October 2020", "2020-11"),
        ("MONTHLY BULLETIN No. 9 | DECEMBER 2023", "2024-01"),
        ("Togo: two editors held\n12 March 2022", None),
        ("Bulletin of the Bar Association\nThe trials of March 2 to July 30, 2022", None),
        ("What the digest of October 2020 said of the case", None),
    ],
)
def test_the_head_of_an_issue(head: str, day: str | None) -> None:
    assert (
        day_of_issue(f"{head}\n\nOn Monday police in Lomé arrested the editor Koffi Mensah at his home.")
        == day
    )


WEEK = "WEEKLY BULLETIN No. 12\nWeek of 6–12 March 2023\n\n"


@pytest.mark.parametrize(
    ("told", "kind", "day"),
    [
        ("On Wednesday police arrested the editor Koffi Mensah.", "arrest", "2023-03-08"),
        ("The editor Koffi Mensah was sentenced last month to two years in prison.", "sentence", "2023-02"),
        ("Koffi Mensah, who served a term in 2019, was arrested on March 9 in Kara.", "arrest", "2023-03-09"),
        ("Tuesday. Police in Kara arrested the editor Koffi Mensah.", "arrest", "2023-03-07"),
        (
            "Tuesday. The editor Koffi Mensah went on trial. Police arrested him on Sunday.",
            "arrest",
            "2023-03-05",
        ),
    ],
)
def test_days_of_an_issue(extract: Extract, told: str, kind: str, day: str) -> None:
    assert {e.date for e in extract(f"{WEEK}{told}", None).events if e.type == kind} == {day}


def test_an_issue_that_is_known_to_have_appeared_is_read_against_that_day(extract: Extract) -> None:
    found = extract(f"{WEEK}On Wednesday police arrested the editor Koffi Mensah.", "2023-03-17").events
    assert [e.date for e in found] == ["2023-03-15"]


@pytest.mark.parametrize(
    ("day", "date"),
    [
        ("on Monday, January 9", "2023-01-09"),
        ("on Saturday, January 7", "2023-01-07"),
        ("on Thursday, December 29", "2022-12-29"),
        ("on January 7", None),
    ],
)
def test_the_day_of_the_week_tells_the_year(extract: Extract, day: str, date: str | None) -> None:
    text = (
        f"The teacher Afi Lawson was moved {day} to Kara Prison.\n\nShe was arrested on November 29, 2022, in Lomé. "
        "A court jailed her in August 2019 for a year."
    )
    assert {e.date for e in extract(text, None).events if e.type == "transfer"} == {date}


def test_a_month_cut_short_to_four_letters_keeps_its_day(extract: Extract) -> None:
    found = extract(
        "The editor Koffi Mensah was released on Thursday, Sept. 7, by a court in Kara.", "2023-09-15"
    )
    assert [e.date for e in found.events] == ["2023-09-07"]
