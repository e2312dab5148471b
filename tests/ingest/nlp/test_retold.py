"""Custody that tells again of a sentence, of a transfer or of the custody before is no event of its own."""

import pytest

from ingest.model import Event
from tests.ingest.nlp.conftest import NAME, Extract

GIVEN = f"{NAME} was sentenced to six years in prison on 3 March 2022. "
TAKEN = f"{NAME} was arrested on 3 March 2022. "


def of_type(extract: Extract, text: str, kind: str) -> list[Event]:
    return [e for e in extract(text).events if e.type == kind]


@pytest.mark.parametrize(
    "where",
    [
        "He is being held at Volna Prison.",
        "He is serving it in Volna Prison.",
        "He is now in Volna Prison.",
    ],
)
def test_where_a_convict_is_held_tells_the_sentence(extract: Extract, where: str) -> None:
    assert of_type(extract, GIVEN + where, "detention") == []
    (sentence,) = of_type(extract, GIVEN + where, "sentence")
    assert (sentence.date, sentence.facility, len(sentence.mentions)) == ("2022-03-03", "Volna Prison", 2)


def test_a_line_of_a_list_tells_the_sentence(extract: Extract) -> None:
    entry = "Name: {}\nArrested: 3 May 2021\nSentence: {}\nDetained at: {} Prison\n\n"
    text = entry.format("Omar Haled", "eight years in prison", "Volna") + entry.format(
        "Sami Tarek", "nine years in prison", "Sarin"
    )
    assert of_type(extract, text, "detention") == []
    held = {e.person: e.facility for e in of_type(extract, text, "sentence")}
    assert held == {"Omar Haled": "Volna Prison", "Sami Tarek": "Sarin Prison"}


@pytest.mark.parametrize(
    "text",
    [
        f"{TAKEN}He is being held at Volna Prison.",
        f"{GIVEN}Before the trial he was held at Volna Prison for eight months without charge.",
        f"{NAME} was sentenced to six years in prison on 3 March 2012 and freed in 2015. "
        "On 5 May 2022 he was arrested again. He is being held at Volna Prison.",
        f"{NAME} was given a suspended sentence of two years on 3 March 2021. He is being held at Volna Prison.",
    ],
)
def test_custody_of_its_own(extract: Extract, text: str) -> None:
    assert [e.facility for e in of_type(extract, text, "detention")] == ["Volna Prison"]


def test_what_is_thought_of_a_detention(extract: Extract) -> None:
    judged = "The experts found that his detention lacks a legal basis and is arbitrary."
    assert of_type(extract, TAKEN + judged, "detention") == []
    assert of_type(extract, f"{NAME} was imprisoned on 3 May 2019 without reliable evidence.", "detention")


def test_those_who_stay_where_they_were_moved(extract: Extract) -> None:
    moved = (
        f"{NAME} was arrested in February. In May he was transferred to Volna Prison, where he remained{{}}."
    )
    assert of_type(extract, moved.format(" at year's end"), "detention") == []
    assert len(of_type(extract, moved.format(" at year's end"), "transfer")) == 1


@pytest.mark.parametrize(
    "now",
    [
        "She is currently held at Volna Prison.",
        "Salman is in Volna Prison.",
        "She is being held at Volna Prison, her sister said.",
        "She remains behind bars in Volna Prison.",
        "Salman is in Volna Remand Prison.",
    ],
)
def test_where_somebody_is_held_now_tells_the_remand(extract: Extract, now: str) -> None:
    text = "Amina Salman was arrested on 3 May 2022. On 5 May 2022 a judge remanded her in custody. " + now
    assert {(e.date, e.facility) for e in of_type(extract, text, "detention")} == {
        ("2022-05-05", "Volna Remand Prison" if "Remand" in now else "Volna Prison")
    }


@pytest.mark.parametrize(
    "before",
    [
        "On 5 May 2022 a judge remanded her in custody at Sarin Prison. ",
        "On 5 May 2022 a judge remanded her in custody. She was released on bail on 9 June 2022. ",
        "On 5 May 2022 a judge remanded her in custody. On 4 July 2022 police arrested her again. ",
        "",
    ],
)
def test_where_somebody_is_held_now_of_whom_no_such_custody_is_told(extract: Extract, before: str) -> None:
    text = "Amina Salman was arrested on 3 May 2022. " + before + "She is currently held at Volna Prison."
    assert "Volna Prison" in {e.facility for e in of_type(extract, text, "detention") if e.date is None}


@pytest.mark.parametrize(
    ("back", "days"),
    [
        ("Salman, who laid out the page, had been charged with aiding a publication.", ["2022-05-05"]),
        ("Salman had been jointly charged with the printer with unlawful publication.", ["2022-05-05"]),
        ("Salman had been charged with contempt in another case.", [None, "2022-05-05"]),
    ],
)
def test_an_accusation_that_is_only_gone_back_to(extract: Extract, back: str, days: list[str | None]) -> None:
    text = (
        f"A court acquitted Amina Salman on 3 June 2022. {back} The court was full. The press was kept out. "
        "Salman was charged on 5 May 2022."
    )
    found = of_type(extract, text, "charge")
    assert sorted((e.date for e in found), key=lambda day: day or "") == days
