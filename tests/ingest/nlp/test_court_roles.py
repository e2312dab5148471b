"""An international court is the court of no proceedings in a country; one that is told something, of no content."""

import pytest

from ingest.nlp.names.court_roles import kind_of_court, told_apart
from tests.ingest.nlp.conftest import Extract

INTRO = "Alim Karimov, a lawyer, was tried by the Tashkent City Court. "
APPLIED = "He had submitted complaints to the European Court of Human Rights. "


def _courts(extract: Extract, text: str) -> dict[str, set[str | None]]:
    found: dict[str, set[str | None]] = {}
    for event in extract(INTRO + text).events:
        found.setdefault(event.type, set()).add(event.court)
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("European Court of Human Rights", "international"),
        ("the European Court", "international"),
        ("Inter-American Court of Human Rights", "international"),
        ("African Court on Human and Peoples’ Rights", "international"),
        ("International Criminal Court", "international_criminal"),
        ("Supreme Court", None),
        ("Court of Human Affairs", None),
    ],
)
def test_a_court_of_several_states_is_known_by_its_name(name: str, kind: str | None) -> None:
    assert kind_of_court(name) == kind


def test_the_kind_is_that_of_the_body(by_grammar: Extract) -> None:
    kinds = {body.name: body.kind for body in by_grammar(INTRO + APPLIED).courts}
    assert kinds == {"Tashkent City Court": "court", "European Court of Human Rights": "international"}


@pytest.mark.parametrize(
    "text",
    [
        APPLIED + "During the trial, the court heard three witnesses.",
        APPLIED + "The court sentenced him to three years in prison.",
        APPLIED + "He was convicted of extremism.",
        "An appeal was sent to the European Court of Human Rights regarding his arrest and his detention.",
        "His arrest was meant to keep the European Court of Human Rights from a decision.",
    ],
)
def test_it_tries_nobody(by_grammar: Extract, text: str) -> None:
    courts = _courts(by_grammar, text)
    courts.pop("other", None)
    assert "European Court of Human Rights" not in {court for found in courts.values() for court in found}


def test_the_court_of_a_sentence_is_the_one_of_the_trial(by_grammar: Extract) -> None:
    courts = _courts(by_grammar, APPLIED + "The court sentenced him to three years in prison.")
    assert courts["sentence"] == {"Tashkent City Court"}


def test_it_takes_complaints(by_grammar: Extract) -> None:
    assert _courts(by_grammar, APPLIED)["other"] == {"European Court of Human Rights"}


def test_what_is_told_to_a_court_was_not_done_by_it(by_grammar: Extract) -> None:
    courts = _courts(by_grammar, "He told the Navoi Regional Court that he had been detained at home.")
    assert courts.get("detention", set()) | courts.get("arrest", set()) == {None}


def test_a_court_that_is_not_named_is_not_the_one_named_before(extract: Extract) -> None:
    text = "On 5 May 2021 the Tashkent City Court convicted Alim Karimov. On 6 May a court convicted Rano Azizova."
    assert {(e.person, e.court) for e in extract(text).events if e.type in ("sentence", "conviction")} == {
        ("Alim Karimov", "Tashkent City Court"),
        ("Rano Azizova", None),
    }


def test_the_court_of_an_appeal_did_not_give_the_sentence(extract: Extract) -> None:
    found = _courts(
        extract,
        "The Supreme Court upheld the conviction of Karimov, who had been sentenced in 2018 to four years.",
    )
    assert found["appeal_decision"] == {"Supreme Court"}
    assert found["sentence"] == {None}


def test_whom_an_international_court_wants_free_is_not_free(extract: Extract) -> None:
    events = extract(
        f"{INTRO}The European Court of Human Rights ordered the release of Karimov in May 2021."
    ).events
    assert {(e.modality, e.polarity) for e in events if e.type == "release"} == {("intended", "affirmed")}


def test_a_noun_that_an_appeal_decides_about_has_not_its_court(extract: Extract) -> None:
    found = _courts(
        extract, "Karimov was convicted in 2020. On 4 May 2021 the Supreme Court upheld his conviction."
    )
    assert found["appeal_decision"] == {"Supreme Court"}
    assert "Supreme Court" not in found["conviction"]


def test_the_town_tells_courts_of_one_name_apart(extract: Extract) -> None:
    text = (
        "In May 2021, the Dhaka Cyber Tribunal sentenced Nirmal Das to seven years. The Cyber Tribunal in Rajshahi "
        "sentenced Mahbub Alam to two years."
    )
    assert {(e.person, e.court) for e in extract(text).events if e.type == "sentence"} == {
        ("Nirmal Das", "Dhaka Cyber Tribunal"),
        ("Mahbub Alam", "Cyber Tribunal in Rajshahi"),
    }


def test_a_court_that_sits_in_a_prison_is_a_court(extract: Extract) -> None:
    found = extract("A court inside Mawlamyine Prison sentenced Zaw Min to two years on 3 May 2022.")
    assert [c.name for c in found.courts] == ["court inside Mawlamyine Prison"]
    assert not found.facilities


def test_a_court_is_told_by_its_name_where_one_telling_has_it(extract: Extract) -> None:
    text = (
        f"{INTRO}A Moscow court has sentenced Karimov to five years in prison. The Tverskoi District Court sentenced "
        "Karimov to five years in prison on 4 May 2021."
    )
    assert [e.court for e in extract(text).events if e.type == "sentence"] == ["Tverskoi District Court"]


LED = "A court in northern Volnia has jailed three activists.\n\n"
NAMED = "The Sarn district court sentenced Azamat Bekov and Aida Orlova to three years in prison on 12 June 2023. "


def test_a_court_is_the_only_one_that_the_text_names_afterwards(extract: Extract) -> None:
    events = extract(LED + NAMED).events
    assert {e.court for e in events if e.type == "sentence"} == {"Sarn district court"}


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("The trial opened in March 2023.", "Sarn district court"),
        (
            "At the final hearing in May 2023, the prosecutor asked for five years for Bekov.",
            "Sarn district court",
        ),
        ("Bekov's trial began on 3 March 2023 and was adjourned.", "Sarn district court"),
        # Another case, long before, and two courts:
        ("In a separate case, Bekov's trial opened in March 2023.", None),
        ("Bekov's earlier trial had opened on 3 March 2015.", None),
        ("The Volna city court acquitted Bekov on 4 May 2022. Bekov's trial opened in March 2023.", None),
    ],
)
def test_a_trial_is_before_the_court_that_judged(extract: Extract, text: str, court: str | None) -> None:
    sittings = [e for e in extract(NAMED + text).events if e.type in ("trial", "hearing")]
    assert {e.court for e in sittings if e.person == "Azamat Bekov"} == {court}


def test_another_defendant_of_the_case_stands_before_its_court(extract: Extract) -> None:
    between = "His family says that he fell ill.\n\nThe prison has denied it.\n\n"
    text = NAMED + "\n\n" + between + "A second defendant in the case, student Lynda Saad, was given a fine."
    assert {(e.person, e.court) for e in extract(text).events if e.outcome == "fine"} == {
        ("Lynda Saad", "Sarn district court")
    }


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("military court in Volna", True),
        ("district court at Sarn", True),
        ("court in Volna", False),
        ("military tribunal in Cameroon", False),
        ("a court in Volna", False),
        ("appeals court", False),
    ],
)
def test_a_court_is_told_apart_by_its_kind_and_its_town(name: str, apart: bool) -> None:
    assert told_apart(name) is apart


@pytest.mark.parametrize(
    ("head", "courts"),
    [("Kyrgyz court jails three\n\n", {"Sarn district court"}), ("", {"Sarn district court"})],
)
def test_a_court_that_a_headline_calls_by_its_country_is_no_other(
    extract: Extract, head: str, courts: set[str]
) -> None:
    assert {c.name for c in extract(head + NAMED).courts} == courts


def test_a_court_of_a_country_is_listed_where_no_other_is(extract: Extract) -> None:
    found = extract("A Belgian court sentenced Azamat Bekov to two years in prison on 12 June 2023.").courts
    assert [c.name for c in found] == ["Belgian court"]


FORM = (
    "Case of Rauf Salmanov\n\nDate of arrest: 6 March 2019\nCourt: Volna Serious Crimes Court (judge Aydin Rza)\n\n"
    "Rauf Salmanov was arrested on 6 March 2019. "
)


@pytest.mark.parametrize(
    ("text", "kind", "court"),
    [
        ("The trial opened on 4 May 2020.", "trial", "Volna Serious Crimes Court"),
        (
            "On 3 June 2020 he was sentenced to nine years in prison.",
            "sentence",
            "Volna Serious Crimes Court",
        ),
        ("On 3 June 2020 he was acquitted of tax evasion.", "acquittal", "Volna Serious Crimes Court"),
        # What another court decides, and what no court does:
        (
            "On 3 June 2020 the Sarn District Court sentenced him to nine years.",
            "sentence",
            "Sarn District Court",
        ),
        ("On 9 July 2020 his appeal was rejected.", "appeal_decision", None),
    ],
)
def test_the_court_of_a_form_is_that_of_the_trial(
    extract: Extract, text: str, kind: str, court: str | None
) -> None:
    assert {e.court for e in extract(FORM + text).events if e.type == kind} == {court}


def test_of_two_forms_each_has_its_own_court(extract: Extract) -> None:
    second = "\n\nCase of Lala Guliyeva\n\nCourt: Sarn District Court\n\n"
    text = FORM + second + "On 3 June 2020 Lala Guliyeva was sentenced to nine years in prison."
    assert {e.court for e in extract(text).events if e.type == "sentence"} == {"Sarn District Court"}


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("The Federal First Instance Court's Sarn branch remanded Abel Tesfa for 14 days on 3 April 2023.",
         "Federal First Instance Court's Sarn branch"),
        ("On 3 April 2023 Abel Tesfa was sentenced to two years by the Federal High Court’s Lideta Division.",
         "Federal High Court’s Lideta Division"),
        ("The Volna City Court's judge sentenced Abel Tesfa to two years on 3 April 2023.", "Volna City Court"),
    ],
)  # fmt: skip
def test_a_court_is_named_with_its_branch(extract: Extract, text: str, court: str) -> None:
    assert {e.court for e in extract(text).events} == {court}
