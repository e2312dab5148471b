"""The day of a judgment is that of what the same court decides of others in one paragraph."""

import pytest

from tests.ingest.nlp.conftest import Extract

TRIED = "Five editors were tried by the Lomé High Court. On 3 May 2022 the Lomé High Court convicted Koffi Mensah."


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The court acquitted Afi Lawson and Kodjo Amouzou.", "acquittal", "2022-05-03"),
        ("The court sentenced Afi Lawson to two years in prison.", "sentence", "2022-05-03"),
        ("Luc Adjovi was given four years. It cleared Afi Lawson of all charges.", "acquittal", "2022-05-03"),
        ("The court had acquitted Afi Lawson in June 2021.", "acquittal", "2021-06"),
        ("In another case the court acquitted Afi Lawson.", "acquittal", None),
    ],
)
def test_others_judged_by_one_court(extract: Extract, text: str, kind: str, day: str | None) -> None:
    found = extract(f"{TRIED} {text}").events
    assert {e.date for e in found if e.type == kind and e.person == "Afi Lawson"} == {day}


def test_what_had_been_decided_before_gives_its_day_to_nobody(extract: Extract) -> None:
    found = extract(
        f"{TRIED} In June 2021 it had acquitted Luc Adjovi. The court fined Afi Lawson 500 euros."
    ).events
    assert {e.date for e in found if e.person == "Afi Lawson" and e.type == "sentence"} == {"2022-05-03"}
