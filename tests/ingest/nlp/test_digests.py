"""Digests: the day, the court and the prison of one item are not those of the next."""

import pytest

from ingest.model import Event
from tests.ingest.nlp.conftest import Extract

FIRST = "On 12 February 2019 the Regional Court in Lomé sentenced the journalist Koffi Mensah to five years in prison."


def told(extract: Extract, text: str, kind: str, person: str) -> list[Event]:
    return [e for e in extract(text, "2019-02-24").events if (e.type, e.person) == (kind, person)]


@pytest.mark.parametrize(
    "text",
    [
        f"TOGO\n\n{FIRST}\n\nBENIN\n\nEditor Luc Adjovi was acquitted of defamation.",
        f"Journalist jailed\n\n{FIRST}\n\nEditor cleared\n\nEditor Luc Adjovi was acquitted. His car was returned.",
        f"{FIRST}\n\nEditor Luc Adjovi was acquitted in Cotonou.",
        f"* {FIRST}\n\n* In Cotonou, the editor Luc Adjovi was acquitted of defamation.",
    ],
)
def test_an_item_without_a_day_or_a_court_has_not_those_of_the_one_before(
    extract: Extract, text: str
) -> None:
    (acquittal,) = told(extract, text, "acquittal", "Luc Adjovi")
    assert (acquittal.date, acquittal.court) == (None, None)
    (sentence,) = told(extract, text, "sentence", "Koffi Mensah")
    assert (sentence.date, sentence.court) == ("2019-02-12", "Regional Court in Lomé")


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\nHis co-defendant Luc Adjovi was acquitted.",
        f"{FIRST}\n\nThe court acquitted the editor Luc Adjovi.",
        f"Koffi Mensah and Luc Adjovi were seized in 2018.\n\n{FIRST}\n\nAdjovi was acquitted.",
        "On 12 February 2019 four activists went on trial before the Regional Court in Lomé.\n\n"
        "Koffi Mensah was sentenced to five years in prison.\n\nLuc Adjovi was acquitted.",
    ],
)
def test_who_was_tried_with_others_shares_their_day_and_their_court(extract: Extract, text: str) -> None:
    (acquittal,) = told(extract, text, "acquittal", "Luc Adjovi")
    assert (acquittal.date, acquittal.court) == ("2019-02-12", "Regional Court in Lomé")
