"""Who is jailed and who is cleared where one text tells both ends of a trial, and with which term."""

import pytest

from tests.ingest.nlp.conftest import Extract

SEDITION = (
    "Sedition case: two guilty, two walk free\n\nThe High Court in Suva on Tuesday acquitted publisher Ravin Lal and "
    "designer Litia Nawalu but found editor Vili Tuinasa and letter writer Jone Rokobi guilty of sedition.\n\n"
    "Justice Kumar overturned the opinion of the assessors, who had found all of the accused not guilty. The State "
    "would study the judgment before deciding on the acquittals."
)


def _told(extract: Extract, text: str, *kinds: str) -> set[tuple[str, str | None]]:
    return {(e.type, e.person) for e in extract(text, "2019-05-22").events if e.type in kinds}


def test_two_are_found_guilty_and_two_are_cleared(extract: Extract) -> None:
    assert _told(extract, SEDITION, "conviction", "acquittal") == {
        ("acquittal", "Ravin Lal"),
        ("acquittal", "Litia Nawalu"),
        ("conviction", "Vili Tuinasa"),
        ("conviction", "Jone Rokobi"),
    }


@pytest.mark.parametrize("who", ["They were", "Both men were", "Issaka and Ngarta were"])
def test_of_one_charge_and_not_of_another(extract: Extract, who: str) -> None:
    text = (
        "On 4 March 2019 the High Court sentenced Adoum Issaka and Joseph Ngarta to six months in prison for public "
        f"disorder. {who} acquitted of defamation."
    )
    both = {"Adoum Issaka", "Joseph Ngarta"}
    assert _told(extract, text, "sentence", "acquittal") == {
        (k, p) for k in ("sentence", "acquittal") for p in both
    }


@pytest.mark.parametrize(
    ("terms", "months"),
    [
        ("Tulenov was sentenced to two years and Bisenova to one year.", {24.0, 12.0}),
        ("Both were sentenced to two years.", {24.0}),
    ],
)
def test_a_term_that_another_sentence_gives_to_one(extract: Extract, terms: str, months: set[float]) -> None:
    text = (
        "A court in Oral has handed sentences to two activists over their links with a banned movement.\n\n"
        f"The court on 11 May 2019 found Serik Tulenov and Aigul Bisenova guilty of membership. {terms}"
    )
    found = [
        e for e in extract(text, "2019-05-22").events if e.type == "sentence" and e.person == "Aigul Bisenova"
    ]
    assert {e.sentence_months for e in found} == {min(months)}


@pytest.mark.parametrize(
    ("behind", "cleared"),
    [
        (
            "The judges acquitted the photographer of membership and sentenced him to three months for insult.",
            True,
        ),
        (
            "The photographer got a deferred sentence, while a reporter was acquitted in the same trial.",
            False,
        ),
    ],
)
def test_who_is_cleared_beside_whom(extract: Extract, behind: str, cleared: bool) -> None:
    text = f"The photographer Mehmet Bozan was sentenced to three months on 4 March 2019. {behind}"
    assert (("acquittal", "Mehmet Bozan") in _told(extract, text, "acquittal")) is cleared
