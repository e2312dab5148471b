"""Lists of penalties, and terms that several got together."""

import pytest

from tests.ingest.nlp.conftest import Extract


def terms(extract: Extract, text: str) -> set[tuple[str | None, float | None, str | None]]:
    told = extract(text, "2019-02-24").events
    return {(e.person, e.sentence_months, e.outcome) for e in told if e.type == "sentence"}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("On 3 February 2019 the court sentenced Reza Karami and Omid Sadri to a total of twelve years.", None),
        ("Reza Karami and Omid Sadri were jailed for a combined 12 years on 3 February 2019.", None),
        ("On 3 February 2019 the court sentenced Reza Karami and Omid Sadri to twelve years in prison.", 144),
        ("Reza Karami and Omid Sadri were sentenced to a total of twelve years each on 3 February 2019.", 144),
    ],
)  # fmt: skip
def test_the_total_of_several_is_the_term_of_none(extract: Extract, text: str, months: float | None) -> None:
    assert terms(extract, text) == {("Reza Karami", months, None), ("Omid Sadri", months, None)}


def test_the_total_of_one_is_his_term(extract: Extract) -> None:
    text = "On 3 February 2019 the court sentenced Reza Karami to a total of nine years in prison."
    assert terms(extract, text) == {("Reza Karami", 108, None)}


@pytest.mark.parametrize(
    ("listed", "parts"),
    [
        ("seven years' imprisonment, 74 lashes, and two years of exile to Bam",
         {(84, None), (None, "component: lashes"), (24, "component: exile")}),
        ("five years in prison, 50 lashes and a two-year travel ban",
         {(60, None), (None, "component: lashes"), (24, "component: ban")}),
        ("two years in prison and two years of exile in Zabol", {(24, None), (24, "component: exile")}),
        ("five years of exile", {(60, "exile")}),
        ("two years in prison and a suspended term of one year", {(24, None), (12, "component: suspended")}),
    ],
)  # fmt: skip
def test_each_penalty_has_its_own_years(
    extract: Extract, listed: str, parts: set[tuple[float | None, str | None]]
) -> None:
    told = terms(extract, f"Reza Karami was sentenced to {listed} on 3 February 2019.")
    assert told == {("Reza Karami", *part) for part in parts}


def test_who_lives_in_exile_is_not_sentenced_to_it(extract: Extract) -> None:
    text = "Reza Karami, who lives in exile, was sentenced in absentia to ten years in prison on 3 February 2019."
    assert terms(extract, text) == {("Reza Karami", 120, None)}
