"""What a judgment imposes: parts of a term told elsewhere, what stands beside life, what is suspended, bans."""

import pytest

from ingest.model import Extraction
from tests.ingest.nlp.conftest import Extract

Punishments = set[tuple[str | None, float | None, str | None]]


def _imposed(found: Extraction) -> Punishments:
    return {(e.person, e.sentence_months, e.outcome) for e in found.events if e.type == "sentence"}


@pytest.mark.parametrize(
    "text",
    [
        'On 5 May 2021 a Yangon court sentenced Thant Zin to eight years in prison. The penalty is made up of five years for "sedition" and three for "illegal assembly".',  # noqa: E501
        'On 5 May 2021 Thant Zin was sentenced to eight years; he must serve five years for "sedition" and three for "illegal assembly".',  # noqa: E501
    ],
)
def test_terms_that_add_up_are_parts(extract: Extract, text: str) -> None:
    whole: Punishments = {("Thant Zin", 96, None)}
    assert _imposed(extract(text)) == whole | {("Thant Zin", 60, "component"), ("Thant Zin", 36, "component")}


def test_terms_of_others_are_no_parts_even_if_they_add_up(extract: Extract) -> None:
    text = (
        "On 5 May 2021 a Yangon court sentenced Thant Zin to eight years in prison. "
        "On 6 May it sentenced Min Thu to five years and Kyaw Htet to three years."
    )
    assert _imposed(extract(text)) == {
        ("Thant Zin", 96, None), ("Min Thu", 60, None), ("Kyaw Htet", 36, None)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("beside", "outcome"), [("a fine of 200 dollars", "component: fine"), ("40 lashes", "component: lashes")]
)
def test_what_stands_beside_life_is_of_the_same_person(extract: Extract, beside: str, outcome: str) -> None:
    found = extract(
        "On 9 March 2013 police arrested Ivan Petrov. On July 13, 2013, a court convicted Oleg Sidorov of sedition "
        f"and sentenced him to life imprisonment and {beside}."
    )
    assert _imposed(found) == {("Oleg Sidorov", None, "life"), ("Oleg Sidorov", None, outcome)}


def test_a_fine_with_a_term_is_another_punishment(extract: Extract) -> None:
    found = extract(
        "On 4 June 2022 the court sentenced Kossi Adjavon to four years with a fine of two million francs."
    )
    assert _imposed(found) == {("Kossi Adjavon", 48, None), ("Kossi Adjavon", None, "component: fine")}


@pytest.mark.parametrize(
    "behind",
    [
        "six months in prison, suspended.",
        "six months in prison, but suspended the sentence.",
        "six months in prison; the sentence was suspended.",
        "six months, suspended for three years.",
        "a six-month suspended prison term.",
    ],
)
def test_a_term_is_suspended(extract: Extract, behind: str) -> None:
    found = extract(f"On 2 May 2023 the Tunis court sentenced Sami Ayari to {behind}", "2023-06-01")
    assert _imposed(found) == {("Sami Ayari", 6, "suspended")}


@pytest.mark.parametrize(
    "behind",
    [
        "six months in prison; his licence was suspended.",
        "six months in prison, suspended from his post since March.",
        "six months in prison and suspended him from teaching.",
    ],
)
def test_another_thing_is_suspended(extract: Extract, behind: str) -> None:
    found = extract(f"On 2 May 2023 the Tunis court sentenced Sami Ayari to {behind}", "2023-06-01")
    assert ("Sami Ayari", 6, None) in _imposed(found)


def test_a_ban_has_its_length(by_grammar: Extract) -> None:
    found = by_grammar("On 3 May 2021 Ales Tarasik was banned from journalism for two years.")
    assert _imposed(found) == {("Ales Tarasik", 24, "component: ban")}


def test_a_name_that_ends_in_an_counts_nothing(extract: Extract) -> None:
    found = extract("On 18 February 2019 the court sentenced blogger Tran Van An to six years in prison.")
    assert _imposed(found) == {("Tran Van An", 72, None)}


def test_a_headline_repeats_the_total_of_several(extract: Extract) -> None:
    text = (
        "Nova Jails Two Teachers for Five Years\n\nA court on 3 May 2020 sentenced two teachers to a total of "
        "five years in prison.\n\nThe court gave Vera Orlova three years and Timur Karimov two years."
    )
    assert {e.sentence_months for e in extract(text).events if e.type == "sentence"} <= {36, 24, None}


def test_a_banned_party_is_no_punishment(extract: Extract) -> None:
    found = extract(
        "On 2 May 2023 a Tunis court sentenced Sami Ayari, of a banned party, to between two and four years."
    )
    assert {e.outcome for e in found.events if e.type == "sentence"} <= {None}


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("In April 2023 two radio channels were fined six million shillings by the regulator.", set[str]()),
        ("In May 2023 a newspaper was fined 2,000 dinars.", set[str]()),
        ("In May 2023 two editors were fined six million shillings each.", {"[two editors]"}),
    ],
)
def test_who_pays_a_fine(extract: Extract, text: str, struck: set[str]) -> None:
    found = extract(f"{text} The editor Amos Kirui was arrested on 3 June 2023.", "2023-07-01")
    assert {e.person for e in found.events if e.type == "sentence"} == struck


@pytest.mark.parametrize(
    ("judgment", "months"),
    [
        ("four years, reduced to two years and eight months because of her testimony.", 32),
        ("a three-year sentence, halved to 18 months because she confessed.", 18),
        ("six years, lowered to four years in view of her cooperation.", 48),
        ("six years, commuted by one-third to four years for her useful testimony.", 48),
        ("three years, reduced on appeal to two years.", 36),
        ("three years, cut to two years by the Supreme Court because of her age.", 36),
    ],
)
def test_a_term_lowered_as_it_is_imposed(extract: Extract, judgment: str, months: float) -> None:
    found = extract(f"On 3 May 2021 a Yangon court gave Thiri Aung {judgment}")
    assert [e.sentence_months for e in found.events if e.type == "sentence"] == [months]
    assert months == 36 or not any(e.type == "appeal_decision" for e in found.events)


@pytest.mark.parametrize(
    ("judgment", "punishments"),
    [
        ("a fine of 400,000 shillings or face six months in prison", {(None, "fine")}),
        ("a fine of 300 dollars, or three months in prison", {(None, "fine")}),
        ("two years in prison with an option of a fine of 300 dollars", {(24, None)}),
        ("seven months in prison without the option of a fine", {(7, None)}),
        ("seven months in prison and a fine of 300 dollars", {(7, None), (None, "component: fine")}),
    ],
)
def test_what_may_be_chosen_is_one_punishment(
    extract: Extract, judgment: str, punishments: set[tuple[float | None, str | None]]
) -> None:
    found = extract(f"On 3 May 2021 the magistrate sentenced Thiri Aung to {judgment}.")
    assert {(months, outcome) for _, months, outcome in _imposed(found)} == punishments


@pytest.mark.parametrize(
    ("judgment", "imposed"),
    [
        ("jailed Thiri Aung for two years and three other women for 18 months each.",
         {("Thiri Aung", 24), ("[three other women]", 18)}),
        ("sentenced Thiri Aung to six years in prison, and five others to four years.",
         {("Thiri Aung", 72), ("[five others]", 48)}),
        ("sentenced Thiri Aung to a total of nine years in prison.", {("Thiri Aung", 108)}),
        ("sentenced Thiri Aung to six years in prison, and to four years of probation.",
         {("Thiri Aung", 72), ("Thiri Aung", 48)}),
    ],
)  # fmt: skip
def test_each_has_the_term_that_is_theirs(
    extract: Extract, judgment: str, imposed: set[tuple[str, float | None]]
) -> None:
    found = extract(f"On 3 May 2021 a Yangon court {judgment}")
    assert {(who, months) for who, months, _ in _imposed(found)} == imposed


def test_what_was_upheld_has_not_the_term_to_which_it_was_commuted_later(extract: Extract) -> None:
    told = extract(
        "Ahmed Saleh was 16 when he was taken from his school in 2014. A court sentenced him to death in 2016, the "
        "Supreme Court upheld the sentence in 2018, and in 2020 it was commuted to ten years."
    ).events
    appeals = {(e.date, e.outcome, e.sentence_months) for e in told if e.type == "appeal_decision"}
    assert appeals == {("2018", "upheld", None), ("2020", "reduced", 120)}
