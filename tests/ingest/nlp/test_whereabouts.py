"""Custody that a text tells by what the family is not told, and the prisoner whom visitors did not see."""

import pytest

from tests.ingest.nlp.conftest import Extract

TAKEN = "Murad Aliyev was arrested in Volna on 3 March 2022. "


def _told(extract: Extract, text: str, kind: str) -> set[tuple[str | None, str | None]]:
    return {(e.person, e.date) for e in extract(text).events if e.type == kind and e.polarity == "affirmed"}


@pytest.mark.parametrize(
    "text",
    [
        "For eight days his family did not know where he was.",
        "His parents had no news of him for five weeks, until he called from a prison.",
        "For the next nine days his fate and whereabouts remained unknown.",
        "For six days police denied any knowledge of his whereabouts.",
        "His sister could not find out where he was for two weeks.",
    ],
)
def test_whom_nobody_can_find_is_held(extract: Extract, text: str) -> None:
    assert {person for person, _ in _told(extract, TAKEN + text, "detention")} == {"Murad Aliyev"}


@pytest.mark.parametrize(
    "text",
    [
        "Murad Aliyev fled across the border on 3 March 2022. For eight days his family did not know where he was.",
        # It is she, of whom no arrest is told:
        TAKEN + "Leyla Samadova left the country. For two weeks her family had no news of her.",
    ],
)
def test_who_was_not_taken_is_not_held(extract: Extract, text: str) -> None:
    assert not _told(extract, text, "detention")


def test_where_somebody_was_found_is_told_beside_it(extract: Extract) -> None:
    text = "For eight days his family did not know where he was. He was later held in Sudak Prison, where he fell ill."
    held = [e.facility for e in extract(TAKEN + text).events if e.type == "detention"]
    assert sorted(held, key=str) == [None, "Sudak Prison"]


def test_all_who_were_taken_are_held(extract: Extract) -> None:
    text = "Murad Aliyev and Rauf Guliyev were arrested on 3 March 2022. Their families had no news of them for weeks."
    held = {person for person, _ in _told(extract, text, "detention")}
    assert held == {"Murad Aliyev", "Rauf Guliyev"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "His wife, Sevda Aliyeva, said officers turned her away on 15 April without a reason.",
            "2022-04-15",
        ),
        ("His brother, Samir Aliyev, was turned back at the gate on 14 April.", "2022-04-14"),
        ("His mother, Farida Aliyeva, was sent away from the prison on 25 March.", "2022-03-25"),
        ("His lawyer, Kamran Jafarov, has been turned away every day since 4 April.", None),
        ("His mother, Farida Aliyeva, has been refused visits.", None),
    ],
)
def test_a_refused_visit_is_the_prisoners(extract: Extract, text: str, day: str | None) -> None:
    assert _told(extract, TAKEN + text, "denial_of_access") == {("Murad Aliyev", day)}


def test_who_is_sent_away_at_the_gate_is_no_prisoner(extract: Extract) -> None:
    text = "On 15 April 2022 his colleague, Elnur Hasanov, was turned away from the prison."
    assert "Elnur Hasanov" not in {person for person, _ in _told(extract, TAKEN + text, "denial_of_access")}


def test_a_lawyer_who_is_held_is_the_prisoner(extract: Extract) -> None:
    text = "His lawyer, Kamran Jafarov, was himself detained on 8 April 2022. Jafarov has been denied visits in prison."
    assert ("Murad Aliyev", None) not in _told(extract, TAKEN + text, "denial_of_access")
