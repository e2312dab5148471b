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
            f"{NAME} was arrested on 3 May 2022. He was taken to Volna Prison, where he was held for nine days.",
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On 3 May 2022 officers stopped Maria Souto and Luis Diogo at the market and drove them to the Volna "
            "central police station.",
            [("arrest", "Volna central police station")] * 2,
        ),
        (
            "Police detained Maria Souto on 3 May 2022. They drove her to a police station, where she spent the night.",
            [("arrest", "police station")],
        ),
        (
            "Maria Souto was arrested on 3 May 2022. She was placed in a temporary detention centre in Volna.",
            [
                ("arrest", "temporary detention centre in Volna"),
                ("detention", "temporary detention centre in Volna"),
            ],
        ),
        (
            "Maria Souto was arrested on 3 May 2022. She was placed in Volna Prison.",
            [("arrest", None), ("detention", "Volna Prison")],
        ),
        (
            "Maria Souto was arrested on 3 May 2022 and was later moved to Volna Prison.",
            [("arrest", None), ("transfer", "Volna Prison")],
        ),
    ],
)
def test_the_station_to_which_an_arrest_led(
    extract: Extract, text: str, wanted: list[tuple[str, str | None]]
) -> None:
    told = [(e.type, e.facility) for e in extract(text).events if e.type in CUSTODY | {"transfer"}]
    assert told == wanted


def test_a_ward_is_in_its_prison(extract: Extract) -> None:
    text = (
        f"Officers raided the home of {NAME} on 3 May 2022 and took him to Section 9 of Volna Prison. "
        "He has been held in Volna Prison since 3 May 2022."
    )
    assert [e.date for e in extract(text).events if e.type == "detention"] == [DAY]
