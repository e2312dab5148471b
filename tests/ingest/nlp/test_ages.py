"""Years right behind the name of an entry are an age, where they can be one in all entries of a list."""

from tests.ingest.nlp.conftest import Extract

OLD = """Prisoners in May 2023

7. Claudia Ramos Rey. 29 years. Under house arrest since 17 February 2023.

8. Dainier Coba Pardo. 19 years. Arrested 12 March 2023. Contempt. 5 years. Held in Boniato prison.

9. Miguel de la Cruz Soto. 54 years. Arrested 11 July 2021. Sentence: 4 years.
"""
IMPOSED = """Prisoners in May 2023

1. Claudia Ramos Rey. 9 years. Held in Boniato prison.

2. Dainier Coba Pardo. 19 years. Held in Boniato prison.
"""


def _months(extract: Extract, text: str) -> set[tuple[str | None, float | None]]:
    return {(e.person, e.sentence_months) for e in extract(text, "2023-05-31").events if e.type == "sentence"}


def test_an_age_is_no_sentence(extract: Extract) -> None:
    assert _months(extract, OLD) == {("Dainier Coba Pardo", 60.0), ("Miguel de la Cruz Soto", 48.0)}


def test_what_is_too_low_for_an_age_is_a_sentence(extract: Extract) -> None:
    assert ("Dainier Coba Pardo", 228.0) in _months(extract, IMPOSED)
