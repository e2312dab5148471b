"""Chronologies of a case: sittings and custody in few words, on the day of their entry."""

import pytest

from tests.ingest.nlp.conftest import Extract

CHARGED = "Moses Okello was arrested in Lira on 8 May 2023 and charged with sedition.\n\n"


def days(extract: Extract, text: str, kind: str, published: str = "2023-07-30") -> list[str | None]:
    told = extract(text, published).events
    return [e.date for e in told if (e.type, e.person, e.polarity) == (kind, "Moses Okello", "affirmed")]


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        ("First hearing of the case. The prosecution asks for time.", "2023-05-10"),
        ("First session of the trial.", "2023-05-10"),
        ("Second session, adjourned to 7 June.", "2023-05-10"),
        ("The case is adjourned to 24 May.", "2023-05-10"),
        ("The judge adjourns the trial until 24 May.", "2023-05-10"),
        ("The hearing is postponed to 24 May because the prosecutor is absent.", "2023-05-10"),
        ("Two prison officers testify.", "2023-05-10"),
        ("The court hears three witnesses.", "2023-05-10"),
        ("The trial resumes.", "2023-05-10"),
    ],
)
@pytest.mark.parametrize("lead", ["10 May 2023: ", "10 May 2023\n"])
def test_a_sitting_is_on_the_day_of_its_entry(extract: Extract, lead: str, entry: str, day: str) -> None:
    text = f"{CHARGED}{lead}{entry}\n\n20 July 2023{lead[11:]}Okello is moved to Luzira Prison."
    assert days(extract, text, "hearing") == [day]


@pytest.mark.parametrize(
    "entry",
    [
        "His party adjourns its congress.",
        "Okello will testify in court on 24 May.",
        "The hearing is not postponed.",
    ],
)
def test_what_else_is_put_off_or_to_come_is_no_sitting(extract: Extract, entry: str) -> None:
    text = f"Moses Okello and Mary Akello were seized in Lira on 8 May 2023.\n\n10 May 2023: {entry}\n\n20 July 2023: -"
    assert days(extract, text, "hearing") == []


def test_a_trial_that_opens_is_no_other_sitting(extract: Extract) -> None:
    text = (
        "14 June 2021. The trial of Moses Okello opens in Lira and is adjourned until 2 July.\n\n"
        "2 July 2021. The hearing is adjourned to 9 August."
    )
    assert days(extract, text, "trial", "2022-01-19") == ["2021-06-14"]
    assert days(extract, text, "hearing", "2022-01-19") == ["2021-07-02"]


def test_custody_that_is_renewed_is_another_decision(extract: Extract) -> None:
    text = (
        "8 May 2023\nThe prosecutor orders the detention of Moses Okello for 15 days.\n\n"
        "22 May 2023\nHis detention is renewed for 15 days.\n\n5 June 2023\nHis detention is extended to 19 June."
    )
    assert days(extract, text, "detention") == ["2023-05-08", "2023-05-22", "2023-06-05"]
