"""What pages of the web have beside the case: demands, headlines of others, law and practice, people in general."""

import pytest

from ingest.model import Extraction
from tests.ingest.nlp.conftest import INTRO, NAME, Extract, told


def _real(found: Extraction) -> set[tuple[str, str | None]]:
    kept = (e for e in found.events if e.modality in ("asserted", "alleged") and e.polarity == "affirmed")
    return {(e.type, e.person) for e in kept}


@pytest.mark.parametrize(
    "text",
    [
        "We respectfully ask you to:\n\n1. Disclose where Karimov and his colleagues are held;",
        "Please write letters asking the authorities to investigate the allegation that Karimov was tortured.",
        "Please write letters calling for an investigation into the torture of Karimov.",
        "Karimov's case is not isolated.",
        "Under the law, suspects can be denied access to a lawyer.",
        "He was barred from journalism for three years after his release.",
        "Karimov was led back to the prison van by guards.",
    ],
)
def test_no_event(extract: Extract, text: str) -> None:
    assert not told(extract, text)


def test_what_is_said_of_somebody_in_a_demand_is_told(extract: Extract) -> None:
    assert told(extract, "We ask you to release Karimov, who was arrested in September 2001.") == {
        ("arrest", NAME)
    }


@pytest.mark.parametrize(
    "text",
    [
        "In prison there, inmates are shackled day and night.",
        "Groups have documented hundreds of cases in which people were arrested.",
        "The parliament criticised the arrests of opposition activists.",
        "The police unit has been accused of arbitrary arrests.",
    ],
)
def test_what_happens_to_people_in_general_did_not_happen_to_the_one_named_before(
    extract: Extract, text: str
) -> None:
    found = extract(f"In June 2022 police arrested {NAME}. {text}")
    assert _real(found) == {("arrest", NAME)}
    assert not found.charges


def test_a_headline_of_another_page_is_not_of_this_case(extract: Extract) -> None:
    found = extract(
        "Police detained two women in Minsk on 3 May 2022.\n\nRead more:\nMoscow Court Extends Detention Of Director"
    )
    assert _real(found) == {("arrest", "[two women]")}
    assert not found.courts


def test_the_judge_who_lets_somebody_go_is_not_let_go(extract: Extract) -> None:
    text = (
        "27 January - High Court frees journalist\n\nThree students, namely Nancy Gumbo, Allan Moyo and Tafadzwa Dube, "
        f"were arrested. Justice Lydia Chari of the High Court granted bail to journalist {NAME}. A lower court had "
        "rejected his application on 14 January."
    )
    assert not [e for e in extract(text).events if e.person == "Lydia Chari"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (
            "Karimov was acquitted on 3 August 2020; the magistrate said that the evidence was weak.",
            "asserted",
        ),
        ("Karimov was arrested for allegedly insulting the president.", "asserted"),
        ("Karimov, accused of an alleged plot, was sentenced to ten years.", "asserted"),
        ("Karimov was allegedly beaten by guards.", "alleged"),
    ],
)
def test_an_allegation_is_of_what_it_is_said_of(extract: Extract, text: str, modality: str) -> None:
    found = [e for e in extract(INTRO + text).events if e.type != "charge"]
    assert {e.modality for e in found} == {modality}


def test_in_another_case_neither_day_nor_court_goes_on(extract: Extract) -> None:
    found = extract(
        f"In December 2021, the Supreme Court sentenced Rano Azizova to ten years. Her colleague {NAME} was sentenced "
        "to nine years in a related case."
    )
    other = next(e for e in found.events if e.person == NAME)
    assert (other.date, other.court) == (None, None)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("On Wednesday 16 March agents arrested Karimov.", "agents"),
        ("That evening police officers arrested Karimov.", "police officers"),
        ("Riot police officers arrested Karimov.", "Riot police officers"),
    ],
)
def test_the_time_of_day_did_not_do_it(extract: Extract, text: str, actor: str) -> None:
    assert {e.actor for e in extract(INTRO + text).events if e.type == "arrest"} == {actor}
