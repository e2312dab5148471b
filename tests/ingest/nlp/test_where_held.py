"""A denial of access or a release that names no place is where the text has just said that the person is held."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Thiri Lwin is held at Insein Prison. Her lawyer has not been allowed to see her.", "Insein Prison"),
        (
            "Omar Haddad was transferred to Badr 3 prison in June 2022. He has been denied visits by his family.",
            "Badr 3 prison",
        ),
        # Freed before it, and another than who was held:
        (
            "Omar Haddad was held at Badr 3 prison and released on 3 May 2022. He was arrested again on 7 May 2022. "
            "His family was denied visits.",
            None,
        ),
        (
            "Thiri Lwin was held at Insein Prison until 3 May 2023. Zaw Min Tun was arrested on 7 May 2023. "
            "Zaw Min Tun was denied family visits.",
            None,
        ),
    ],
)
def test_where_access_is_denied(extract: Extract, text: str, place: str | None) -> None:
    denials = [e for e in extract(text).events if e.type == "denial_of_access"]
    assert [e.facility for e in denials] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Thiri Lwin served her full term in Volna Prison and was freed on 4 April 2016.", "Volna Prison"),
        ("After three years in Volna Prison, Thiri Lwin was released on 3 May 2023.", "Volna Prison"),
        ("Thiri Lwin was held in Volna Prison for a year. She was released on 3 May 2023.", "Volna Prison"),
        ("Thiri Lwin was released from Isa Town women's prison on 22 May 2023.", "Isa Town women's prison"),
        (
            "Thiri Lwin was held at Volna Prison and then at Sudak Prison, and was freed on 4 May 2016.",
            "Sudak Prison",
        ),
        # Another, and another time:
        (
            "Thiri Lwin has been in Volna Prison since January 2023. Her sister, Su Lwin, was released on 3 May 2023.",
            None,
        ),
        ("Thiri Lwin was held in Volna Prison in 2019. A court released her on 3 May 2023.", None),
    ],
)
def test_one_is_released_from_where_one_was_held(extract: Extract, text: str, place: str | None) -> None:
    assert [e.facility for e in extract(text).events if e.type == "release"] == [place]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Prison guards have denied his lawyer entry three times since June 2021.", True),
        ("He has been allowed no visits and no letters since June 2020.", True),
        ("He was given no access to his lawyer or his family for ten days.", True),
        ("He was refused entry to the courtroom at the trial of his brother.", False),
        ("He received no letters of thanks.", False),
    ],
)
def test_access_is_denied_in_other_words(extract: Extract, text: str, denied: bool) -> None:
    events = extract(f"Abebe Kassa was arrested on 3 May 2020. {text}").events
    assert any(e.type == "denial_of_access" for e in events) is denied


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Umar Rashid was sentenced to 11 years in a general-regime colony on 3 May 2023.", "general-regime colony"),
        ("On 3 May 2023 Lena Orlova was given two and a half years in a strict-regime penal colony.",
         "strict-regime penal colony"),
        ("On 3 May 2023 Bek Karim and Oybek Said received five years each in a settlement colony.",
         "settlement colony"),
        # Imprisoned, and no place:
        ("Umar Rashid was sentenced to 11 years in prison on 3 May 2023.", None),
        ("Umar Rashid was sentenced to 11 years in a penal colony on 3 May 2023.", None),
    ],
)  # fmt: skip
def test_the_place_of_a_sentence_stands_behind_its_term(
    extract: Extract, text: str, place: str | None
) -> None:
    assert {e.facility for e in extract(text).events if e.type == "sentence"} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On 10 May 2022 a court granted her bail.", None),
        ("She was freed on bail on 10 May 2022.", None),
        ("She was released on 10 May 2022.", "Volna Prison"),
        ("She was released on bail from Volna Prison on 10 May 2022.", "Volna Prison"),
    ],
)
def test_bail_is_granted_in_no_prison(extract: Extract, text: str, place: str | None) -> None:
    held = "Sara Conde was arrested on 3 May 2022 and held at Volna Prison. "
    assert [e.facility for e in extract(held + text).events if e.type == "release"] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "On 31 July Karim was arrested in a teahouse and taken to police station No. 37.",
            "police station No. 37",
        ),
        ("After his arrest Karim met other activists at Volna Prison and joined them.", None),
    ],
)
def test_where_a_dated_arrest_led(extract: Extract, text: str, place: str | None) -> None:
    profile = (
        f"3. Bek Karim\n\nDate of arrest: 31 July 2013\n\nCase background: Bek Karim is a journalist. {text}"
    )
    assert [e.facility for e in extract(profile).events if e.type == "arrest"] == [place]
