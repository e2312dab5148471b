"""An arrest that is only spoken of has no day but the one that the text tells of it."""

import pytest

from tests.ingest.nlp.conftest import NAME, Extract


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            f"{NAME} was arrested at dawn on 19 November 2020. On 20 November he was charged with sedition.\n\n"
            "The arrest follows years of threats.",
            ["2020-11-19"],
        ),
        (
            f"{NAME} was picked up by police on 21 October 2020. On 19 October a reporter was beaten.\n\n"
            f"The institute wrote to the minister,\n- expressing concern over the arrest of {NAME}",
            ["2020-10-21"],
        ),
        (
            f"{NAME} was arrested on 19 November 2020 and freed a day later. "
            "His second arrest, on 5 May 2021, followed a speech.",
            ["2020-11-19", "2021-05-05"],
        ),
    ],
)
def test_day_of_an_arrest_that_is_spoken_of(extract: Extract, text: str, days: list[str]) -> None:
    assert [
        e.date for e in extract(text, "2021-12").events if e.type == "arrest" and e.person == NAME
    ] == days
