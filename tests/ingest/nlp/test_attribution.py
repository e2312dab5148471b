"""Who says so, what follows from what, where prisoners are, what befalls bodies; people in the texts are invented."""

import pytest

from ingest.model import Event, Extraction
from tests.ingest.nlp.conftest import Extract

PRISON = "Nadia Rahman, a teacher, was transferred to Holm Prison on 28 November 2023. "


def _told(found: Extraction, kind: str) -> list[Event]:
    return [event for event in found.events if event.type == kind]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("His lawyer said that Omar Rahman was beaten on 3 May 2021.", ("lawyer of Omar Rahman",)),
        ("Omar Rahman was beaten by guards on 3 May 2021, his lawyer said.", ("lawyer of Omar Rahman",)),
        (
            "According to Amnesty International, Omar Rahman was beaten on 3 May 2021.",
            ("Amnesty International",),
        ),
        (
            "Amnesty International reported that his lawyer said that Omar Rahman was beaten on 3 May 2021.",
            ("Amnesty International", "lawyer of Omar Rahman"),
        ),
        (
            "The Tabriz Prisoners' Circle, an exile network, reported that Omar Rahman was beaten on 3 May 2021.",
            ("Tabriz Prisoners' Circle",),
        ),
        ("Pereprava recalls that Omar Rahman was beaten on 3 May 2021.", ("Pereprava",)),
        ("According to former prisoners, Omar Rahman was beaten on 3 May 2021.", ("prisoners",)),
        ("Omar Rahman was beaten on 3 May 2021.", ()),
        ("It was reported that Omar Rahman was beaten on 3 May 2021.", ()),
        ("The court said nothing. Omar Rahman was beaten on 3 May 2021.", ()),
        ("Amnesty International did not say that Omar Rahman was beaten on 3 May 2021.", ()),
    ],
)
def test_the_chain_of_sources_is_kept_outermost_first(
    extract: Extract, text: str, chain: tuple[str, ...]
) -> None:
    beaten = _told(extract(f"Omar Rahman is a teacher. {text}"), "ill_treatment")
    assert [mention.according_to for event in beaten for mention in event.mentions] == [chain]


def test_what_followed_has_the_day_and_the_source_of_what_it_followed_from(extract: Extract) -> None:
    found = extract(
        PRISON
        + "Amnesty International reported that on 23 January 2024, Nadia Rahman handed in a complaint. "
        "As a result, Nadia Rahman was beaten by guards of the prison."
    )
    (beaten,) = _told(found, "ill_treatment")
    assert (beaten.date, beaten.facility) == ("2024-01-23", "Holm Prison")
    assert beaten.mentions[0].according_to == ("Amnesty International",)


def test_one_event_keeps_both_dates_that_passages_give_it(extract: Extract) -> None:
    found = extract(
        PRISON + "On 23 January 2024, Nadia Rahman was beaten in Holm Prison.\n\n"
        "On 23 January 2023, Nadia Rahman was beaten in Holm Prison."
    )
    (beaten,) = _told(found, "ill_treatment")
    assert {mention.date for mention in beaten.mentions} == {"2024-01-23", "2023-01-23"}


def test_a_lawyer_s_visit_is_an_event_and_a_refused_one_is_none(extract: Extract) -> None:
    visits = [e for e in extract(PRISON + "On 7 February 2024, her lawyer managed to see her.").events
              if e.outcome == "lawyer's visit"]  # fmt: skip
    assert [(e.type, e.person, e.date) for e in visits] == [("other", "Nadia Rahman", "2024-02-07")]
    refused = extract(PRISON + "On 7 February 2024, her lawyer was not able to see her.").events
    assert not [e for e in refused if e.outcome == "lawyer's visit"]


def test_a_punishment_cell_is_nobody_s_prison(extract: Extract) -> None:
    found = extract(
        PRISON
        + "On 9 February 2024 she was placed in a punishment cell. On 12 March 2024 Nadia Rahman was beaten."
    )
    assert [event.facility for event in _told(found, "ill_treatment")] == [None]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            'The Legal Centre "Lantern" was shut down by the authorities in December 2021.',
            {("closed", "2021-12")},
        ),
        (
            'On 7 February 2024, the Legal Centre "Lantern" reported that she was ill.',
            {("actedOn", "2024-02-07")},
        ),
        ('The Legal Centre "Lantern" was not shut down in December 2021.', set[tuple[str, str]]()),
        ('The Legal Centre "Lantern" reported that she was ill on 7 February 2024.', set[tuple[str, str]]()),
    ],
)
def test_facts_of_bodies(extract: Extract, text: str, facts: set[tuple[str, str]]) -> None:
    found = extract(f"Nadia Rahman is a teacher. {text}").facts
    assert {(fact.predicate, fact.value) for fact in found} == facts


def test_what_is_dated_after_a_death_and_names_nobody_is_rejected(extract: Extract) -> None:
    found = extract(
        "Omar Rahman was arrested on 3 May 2011. Omar Rahman died in July 2012. "
        "He was transferred to Holm Prison on 25 February 2014."
    )
    assert _told(found, "transfer") == []
    assert "trigger_without_person" in {rejected.reason for rejected in found.rejected}


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("The charge rests on the designation of Bright Union Movement as a terrorist organisation.", True),
        (
            "The charge does not rest on the designation of Bright Union Movement as a terrorist organisation.",
            False,
        ),
        ("Neighbours spoke of the designation of Bright Union Movement as a terrorist organisation.", False),
    ],
)
def test_an_accusation_ties_a_case_to_a_listed_body(extract: Extract, text: str, tied: bool) -> None:
    found = extract("Nadia Rahman was arrested on 3 May 2021. " + text).relations
    links = [(r.subject, r.object, r.modality) for r in found if r.predicate == "allegesLinkTo"]
    assert links == ([("Nadia Rahman", "Bright Union Movement", "alleged")] if tied else [])


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Alim Karimov was jailed for seven years on 20 December 2012, his lawyer said.", "asserted"),
        ("His brother told reporters that Alim Karimov was released on 20 December 2012.", "asserted"),
        ("Alim Karimov was allegedly arrested on 20 December 2012, his lawyer said.", "alleged"),
        ("Alim Karimov was beaten with a cable, his lawyer said.", "alleged"),
        ("According to his lawyer, Alim Karimov was beaten with a cable.", "alleged"),
    ],
)
def test_who_informs_of_a_judgment_alleges_nothing(extract: Extract, text: str, modality: str) -> None:
    assert {e.modality for e in extract(text).events} == {modality}
