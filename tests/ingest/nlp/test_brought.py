"""An arrest and the station to which it led are one event; to be held there is another."""

import pytest

from tests.ingest.nlp.conftest import NAME, Extract

CUSTODY = {"arrest", "detention"}
DAY = "2022-05-03"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{NAME} was arrested on 3 May 2022 and taken to Volna police station.",
            [("arrest", DAY, "Volna police station")],
        ),
        (
            f"{NAME} was arrested on 3 May 2022 and sent to Volna Prison, where he was whipped.",
            [("arrest", DAY, "Volna Prison")],
        ),
        (
            f"{NAME} was arrested on 3 May 2022 and taken to Volna police station, where he was held for nine days.",
            [("arrest", DAY, "Volna police station"), ("detention", DAY, "Volna police station")],
        ),
        (
            f"{NAME} was arrested on 3 May 2022 and sent to Volna Prison on 20 May 2022.",
            [("arrest", DAY, None), ("detention", "2022-05-20", "Volna Prison")],
        ),
        (
            f"{NAME} was arrested on 3 May 2022. He was taken to Volna police station, where officers insulted him.",
            [("arrest", DAY, "Volna police station")],
        ),
        (
            f"{NAME} was arrested on 3 May 2022. He was taken to Volna Prison, where he was questioned for nine days.",
            [("arrest", DAY, None), ("detention", None, "Volna Prison")],
        ),
        (
            f"{NAME} was pushed into a police car on 3 May 2022 and held for five hours at Volna police station.",
            [("detention", DAY, "Volna police station")],
        ),
    ],
)
def test_one_arrest(extract: Extract, text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    told = [(e.type, e.date, e.facility) for e in extract(text).events if e.type in CUSTODY]
    assert told == wanted


def test_a_ward_is_in_its_prison(extract: Extract) -> None:
    text = (
        f"Officers raided the home of {NAME} on 3 May 2022 and took him to Section 9 of Volna Prison. "
        "He has been held in Volna Prison since 3 May 2022."
    )
    assert [e.date for e in extract(text).events if e.type == "detention"] == [DAY]
