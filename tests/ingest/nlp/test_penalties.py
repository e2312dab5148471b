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


def test_a_term_reduced_for_a_plea_is_the_sentence(extract: Extract) -> None:
    text = (
        "Moses Okello\nArrested: 12 June 2015\n"
        "Sentence: 60 years, reduced to 30 years following a guilty plea (7 August 2015)\n\n"
        "Mary Akello\nArrested: 3 May 2016\nSentence: 6 years, reduced to 4 years on appeal (7 August 2017)\n"
    )
    events = extract(text, "2018-06-15").events
    assert [e.sentence_months for e in events if (e.type, e.person) == ("sentence", "Moses Okello")] == [360]
    assert {e.person for e in events if e.type == "appeal_decision"} == {"Mary Akello"}


def test_flogging_that_did_not_happen_is_no_part_of_a_sentence(extract: Extract) -> None:
    text = "Moses Okello, serving a 10-year sentence imposed in 2014, was not subjected to further flogging in 2017."
    assert [e.outcome for e in extract(text, "2018-01-15").events if e.type == "sentence"] == [None]


def test_a_term_for_one_and_a_fine_for_the_other(extract: Extract) -> None:
    text = (
        "On 20 May 2020, a court in Lira sentenced Moses Okello and Mary Akello to one year's imprisonment and a fine "
        "of 400 dollars, respectively."
    )
    events = [e for e in extract(text, "2020-12-31").events if e.type == "sentence"]
    assert [e.person for e in events if e.sentence_months == 12] == ["Moses Okello"]
    assert "Mary Akello" in {e.person for e in events if e.outcome == "fine"}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "Nodira Salimova and her brother Aziz Rustamov were jailed for 20 and 14 months on 5 May 2022.",
            {("Nodira Salimova", 20.0), ("Aziz Rustamov", 14.0)},
        ),
        (
            "Two men have been jailed for 16 and eight months over posts on 5 May 2022. Timur Yuldashev, 27, and "
            "Aziz Rustamov, 30, were taken to prison.",
            {("Timur Yuldashev", None), ("Aziz Rustamov", None)},
        ),
        (
            "Aziz Rustamov was jailed for 20 and 14 months for two articles.",
            {("Aziz Rustamov", 20.0), ("Aziz Rustamov", 14.0)},
        ),
    ],
)
def test_as_many_terms_as_persons_are_one_for_each(
    extract: Extract, text: str, terms: set[tuple[str, float | None]]
) -> None:
    assert {(e.person, e.sentence_months) for e in extract(text).events if e.type == "sentence"} == terms


@pytest.mark.parametrize(
    ("bracket", "months"),
    [
        ("(prosecutor's request: 15 years)", {60}),
        ("(the prosecution had sought nine years)", {60}),
        ("(two years suspended)", {60, 24}),
    ],
)
def test_what_the_prosecution_asked_for_is_no_term(
    extract: Extract, bracket: str, months: set[float]
) -> None:
    text = f"Ada Brun was sentenced to 5 years in prison {bracket} on 3 May 2021."
    assert {e.sentence_months for e in extract(text).events if e.type == "sentence"} <= months


def test_a_label_with_the_term_of_the_appeal_is_no_further_sentence(extract: Extract) -> None:
    text = (
        "Ada Brun\nSentence: 5 years of restriction of liberty (prosecutor's request: 15 years)\n"
        "In the first sentence, of 14 February 2022, she was given 7 years in prison; the appeal court changed it to "
        "5 years of restriction of liberty on 3 June 2022.\n"
    )
    found = extract(text).events
    assert [e.sentence_months for e in found if e.type == "sentence"] == [84]
    assert [e.sentence_months for e in found if e.type == "appeal_decision"] == [60]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 February 2019 Reza Karami was sentenced to six years, followed by a travel ban of equal length.",
        "On 3 February 2019 the court of appeal raised the sentence of Reza Karami to six years, to be followed by a "
        "travel ban of the same duration.",
        "The court handed Reza Karami six years in prison and a travel ban of an identical length on 3 February 2019.",
        "The court on 3 February 2019 jailed Reza Karami for six years, with a travel ban of similar length.",
        "Reza Karami got six years on 3 February 2019 and a prohibition of the same length on travelling abroad.",
    ],
)
def test_a_ban_as_long_as_the_term_is_a_part_of_its_own(extract: Extract, text: str) -> None:
    assert ("Reza Karami", 72, "component: ban") in terms(extract, text)


def test_the_appeal_that_adds_a_ban_stays_an_appeal(extract: Extract) -> None:
    text = (
        "On 3 February 2019 the Court of Appeal raised the sentence of Reza Karami to six years, to be followed by a "
        "travel ban of the same length."
    )
    assert {e.type for e in extract(text, "2019-02-24").events} == {"appeal_decision", "sentence"}


def test_a_ban_beside_no_term_is_no_part_of_one(extract: Extract) -> None:
    text = "Reza Karami left after a travel ban of the same length. On 3 February 2019 he was sentenced to six years."
    assert terms(extract, text) == {("Reza Karami", 72, None)}
