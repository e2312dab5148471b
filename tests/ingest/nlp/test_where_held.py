"""A denial of access that names no place is where the text has just said that the person is held."""

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
