"""Bail: who gets it is let go, and who is refused it is held on."""

import pytest

from tests.ingest.nlp.conftest import Extract

ARRESTED = "Police arrested the trader Mercy Tembo in Ndola on 2 May 2023. "


@pytest.mark.parametrize(
    ("text", "kind", "outcome"),
    [
        ("On 10 May 2023 a court in Ndola granted bail to Mercy Tembo.", "release", "bail"),
        ("On 10 May 2023 the magistrate gave conditional bail to Mercy Tembo, a trader.", "release", "bail"),
        (ARRESTED + "On 10 May she was granted bail.", "release", "bail"),
        (ARRESTED + "On 10 May the High Court rejected her application for bail.", "detention", None),
        (ARRESTED + "On 10 May the magistrate refused bail.", "detention", None),
        (ARRESTED + "On 10 May 2023 bail was denied for the second time.", "detention", None),
        (ARRESTED + "On 10 May the High Court dismissed Tembo's bail application.", "detention", None),
    ],
)
def test_what_became_of_bail(extract: Extract, text: str, kind: str, outcome: str | None) -> None:
    (event,) = (e for e in extract(text, "2023-06-30").events if e.type != "arrest")
    assert (event.type, event.person, event.date, event.outcome, event.modality, event.polarity) == (
        kind, "Mercy Tembo", "2023-05-10", outcome, "asserted", "affirmed",
    )  # fmt: skip


def test_one_gets_bail_and_another_does_not(extract: Extract) -> None:
    text = "On 10 May 2023 the court granted bail to Mercy Tembo and refused bail to Isaac Lungu."
    assert {(e.type, e.person) for e in extract(text, "2023-06-30").events} == {
        ("release", "Mercy Tembo"), ("detention", "Isaac Lungu"),
    }  # fmt: skip


def test_what_is_only_asked_of_a_court_is_not_done(extract: Extract) -> None:
    text = ARRESTED + "The prosecution asked the court to deny bail to Tembo."
    assert {e.type for e in extract(text, "2023-06-30").events if e.modality == "asserted"} == {"arrest"}


CHARGED = "Lina Tan was charged at the Penang Sessions Court on 10 May 2023. She pleaded not guilty. "


@pytest.mark.parametrize(
    ("allowed", "day"),
    [
        ("The court allowed bail at RM6,000 in one surety.", "2023-05-10"),
        ("The judge allowed bail at RM6,000.", "2023-05-10"),
        ("On 12 May the court granted her bail of RM6,000.", "2023-05-12"),
    ],
)
def test_bail_that_a_court_allows_at_a_hearing(extract: Extract, allowed: str, day: str) -> None:
    found = extract(CHARGED + allowed, "2023-06-30")
    bail = [(e.person, e.date) for e in found.events if e.type == "release" and e.outcome == "bail"]
    assert bail == [("Lina Tan", day)]


def test_what_the_law_allows_is_granted_to_nobody(extract: Extract) -> None:
    text = "On 10 May 2023 Mercy Tembo was charged with sedition. The law allows bail in such cases."
    assert {e.type for e in extract(text, "2023-06-30").events} == {"charge"}


@pytest.mark.parametrize(
    ("refusal", "days"),
    [
        (
            "On 10 May the High Court dismissed her bail application for the second time.",
            {"2023-05-02", "2023-05-10"},
        ),
        ("On 10 May a court rejected her fifth request for bail.", {"2023-05-02", "2023-05-10"}),
        ("She has been refused bail three times.", {"2023-05-02"}),
    ],
)
def test_bail_refused_on_a_day_is_told_beside_the_custody_before_it(
    extract: Extract, refusal: str, days: set[str]
) -> None:
    text = f"Mercy Tembo, a trader, has been in detention since 2 May 2023. {refusal}"
    found = extract(text, "2023-06-30").events
    assert {e.date for e in found if e.type == "detention"} == days


@pytest.mark.parametrize(
    "text",
    [
        "Rojas was remanded in custody; Vega is under house arrest.",
        "Rojas was remanded in custody, while Vega was placed under house arrest.",
        "Vega was placed under house arrest and Rojas was remanded in custody.",
    ],
)
def test_house_arrest_is_of_whom_its_clause_is_about(extract: Extract, text: str) -> None:
    told = extract(
        f"The prosecutor charged Luis Rojas and Pedro Vega with fraud on 3 May 2022. {text}"
    ).events
    home = {e.person for e in told if e.type == "detention" and e.outcome == "house arrest"}
    assert home == {"Pedro Vega"}
