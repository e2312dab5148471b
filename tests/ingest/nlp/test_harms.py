"""Ill-treatment of one person: which tellings are of another time, and which say the same again."""

import pytest

from tests.ingest.nlp.conftest import Extract


def _ill_treated(extract: Extract, text: str) -> list[tuple[str | None, str | None]]:
    return [(e.date, e.facility) for e in extract(text).events if e.type == "ill_treatment"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Guards kicked Ada Brun in 2019. She is held in Lund prison and is denied medical treatment.",
            [("2019", None), (None, "Lund prison")],
        ),
        (
            "Ada Brun was beaten by police on 3 May 2022. On 9 June 2022 guards in Lund prison kicked her again.",
            [("2022-05-03", None), ("2022-06-09", "Lund prison")],
        ),
        (
            "On 3 May 2022 Ada Brun was beaten and denied medicine in Lund prison.",
            [("2022-05-03", "Lund prison")],
        ),
        (
            "Ada Brun was tortured in Lund prison on 3 May 2022. She was beaten with cables.",
            [("2022-05-03", "Lund prison")],
        ),
    ],
)
def test_another_harm_is_another_event(
    extract: Extract, text: str, told: list[tuple[str | None, str | None]]
) -> None:
    assert _ill_treated(extract, text) == told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "{} He was beaten with a belt. Please write to the minister to punish the guards who tortured him.",
            1,
        ),
        ("Teacher tortured in custody\n\n{} He was beaten with a belt.", 1),
        (
            "It was learned that Emil Dahl was arrested and tortured. {} On 4 May 2022 he was beaten with a belt.",
            1,
        ),
        ("{} The police should investigate the guards who beat him.", 1),
        ("{} He was beaten with a belt. His lawyer reported later that he had experienced mistreatment.", 1),
        ("{} He was tortured.", 1),
        ("{} He was released on 9 May 2022.", 0),
    ],
)
def test_headlines_summaries_and_requests_tell_no_further_time(
    extract: Extract, text: str, days: int
) -> None:
    text = text.format("On 2 May 2022 police arrested Emil Dahl.")
    assert len(_ill_treated(extract, text)) == days


def test_what_somebody_is_accused_of(extract: Extract) -> None:
    assert not _ill_treated(extract, "Emil Dahl was accused of insulting and hitting Ada Brun on 2 May 2022.")
    assert not _ill_treated(
        extract, "Investigators accused Emil Dahl of beating Per Holm, a neighbour, on 2 May 2022."
    )
    assert _ill_treated(extract, "Police officers hit Ada Brun on 2 May 2022.")
    text = "Ada Brun is a journalist from Lund. She accused the police of beating her on 2 May 2022."
    assert _ill_treated(extract, text)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors had said that Ada Brun kicked a policeman, breaking his nose.",
        "According to the indictment, Ada Brun and two others beat a shopkeeper with sticks.",
        "The prosecution says that she assaulted a guard at Lund prison.",
        "The indictment says that Ada Brun and Per Holm assaulted a guard at Lund prison.",
    ],
)
def test_what_a_defendant_is_said_to_have_done(extract: Extract, text: str) -> None:
    assert not _ill_treated(extract, f"Ada Brun was arrested on 3 May 2021. {text}")


def test_what_prosecutors_say_was_done_to_a_prisoner(extract: Extract) -> None:
    text = "Prosecutors said that Officer Per Holm had beaten Ada Brun in Lund prison in May 2020."
    assert _ill_treated(extract, text) == [("2020-05", "Lund prison")]


def test_what_one_defendant_is_said_to_have_done_to_another_person(extract: Extract) -> None:
    text = "Prosecutors said that Per Holm had beaten Ada Brun in Lund prison in May 2020. He was arrested in June."
    assert {e.person for e in extract(text).events if e.type == "ill_treatment"} == {"Ada Brun"}


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Ada Brun told the court that guards had beaten her in a van, breaking her nose, and threatened her.",
            1,
        ),
        ("Ada Brun wrote that she was made to stand barefoot on ice and hit on the soles of her feet.", 1),
        (
            "Ada Brun was beaten in Lund prison. She says that she was kicked in a police van in Gavle in 2019.",
            2,
        ),
    ],
)
def test_what_one_sentence_tells_is_one_time(extract: Extract, text: str, times: int) -> None:
    assert len(_ill_treated(extract, f"Ada Brun was arrested on 3 May 2021. {text}")) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Guards beat her on the head. During her detention she was subjected to torture and an unfair trial.",
            1,
        ),
        (
            "Guards beat her on the head. Her arrest and her torture violate the Convention against Torture.",
            1,
        ),
        ("Guards beat her in a van. On 9 June 2021 she was subjected to electric shocks in Lund prison.", 2),
    ],
)
def test_what_sums_up_is_no_further_time(extract: Extract, text: str, times: int) -> None:
    assert len(_ill_treated(extract, f"Ada Brun was arrested on 3 May 2021. {text}")) == times
