"""What is between two named things, and that nothing negated, feared or alleged is told as a fact."""

import pytest

from tests.ingest.nlp.conftest import Extract

ARREST = "Nadia Rahman, a teacher, was arrested on 3 May 2021. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nadia Rahman, a member of the Open Press Union, was arrested.",
         ("Nadia Rahman", "memberOf", "Open Press Union", "affirmed", "asserted")),
        (ARREST + "She is not a member of the Party of Progress.",
         ("Nadia Rahman", "memberOf", "Party of Progress", "negated", "asserted")),
        (ARREST + "She has never belonged to Hizb ut-Tahrir.",
         ("Nadia Rahman", "memberOf", "Hizb ut-Tahrir", "negated", "asserted")),
        (ARREST + "She may be a member of the Youth Movement.",
         ("Nadia Rahman", "memberOf", "Youth Movement", "affirmed", "feared")),
        (ARREST + "Her lawyer, Farid Azizov, appealed.",
         ("Nadia Rahman", "defendedBy", "Farid Azizov", "affirmed", "asserted")),
        (ARREST + "Her brother Omar Rahman was questioned.",
         ("Omar Rahman", "relativeOf", "Nadia Rahman", "affirmed", "asserted")),
        (ARREST + "Judge Oleg Sidorov sentenced Nadia Rahman to two years.",
         ("Nadia Rahman", "judgedBy", "Oleg Sidorov", "affirmed", "asserted")),
        (ARREST + "She was accused of participating in the activities of the Blue Dawn Movement.",
         ("Nadia Rahman", "allegesLinkTo", "Blue Dawn Movement", "affirmed", "alleged")),
    ],
)  # fmt: skip
def test_relations(extract: Extract, text: str, wanted: tuple[str, ...]) -> None:
    found = extract(text).relations
    assert [(r.subject, r.predicate, r.object, r.polarity, r.modality) for r in found] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        ARREST + "The court acquitted her of membership of the Blue Dawn Movement.",
        ARREST + "The Ministry of Justice closed the Open Press Union.",
    ],
)
def test_no_relation(extract: Extract, text: str) -> None:
    assert extract(text).relations == ()


def test_two_cases_do_not_share_a_judge_that_the_text_does_not_give_both(extract: Extract) -> None:
    text = (
        "Nadia Rahman was sentenced to two years.\n\nBoris Klim was sentenced to three years.\n\n"
        "Judge Oleg Sidorov retired in 2020."
    )
    assert extract(text).relations == ()
