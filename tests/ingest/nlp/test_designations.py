"""Who was listed by whom as what, where and since when."""

import pytest

from tests.ingest.nlp.conftest import Extract

COURT = "Supreme Court of the Russian Federation"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"The {COURT} designated Svetly Bereg a terrorist organisation on 14 June 2019. He belonged to Svetly Bereg.",
         ("Svetly Bereg", "terrorist organisation", COURT, "Russia", "2019-06-14", "affirmed")),
        ("In June 2022, the Human Rights Centre Zvezda recognised Nadia Rahman as a political prisoner.",
         ("Nadia Rahman", "political prisoner", "Human Rights Centre Zvezda", None, "2022-06", "affirmed")),
        ("The Open Press Union was banned by the Ministry of Justice of Belarus in 2021.",
         ("Open Press Union", "banned", "Ministry of Justice of Belarus", "Belarus", "2021", "affirmed")),
        ("Rosfinmonitoring put the activist Igor Solodov on its list of terrorists and extremists in May 2022.",
         ("Igor Solodov", "terrorists and extremists", "Rosfinmonitoring", "Russia", "2022-05", "affirmed")),
        ("The Open Press Union was not designated an extremist organisation.",
         ("Open Press Union", "extremist organisation", None, None, None, "negated")),
    ],
)  # fmt: skip
def test_designations(extract: Extract, text: str, wanted: tuple[str | None, ...]) -> None:
    found = extract(text).designations
    got = [
        (d.organisation_or_person, d.designation, d.by, d.jurisdiction, d.since, d.polarity) for d in found
    ]
    assert got == [wanted]


def test_all_who_are_put_on_a_register_are_designated(extract: Extract) -> None:
    text = (
        'The Ministry of Justice added journalist Vera Lunina and the project "Northern Windows" to the register of '
        '"foreign agents".'
    )
    listed = extract(text).designations
    assert {d.organisation_or_person for d in listed} == {"Vera Lunina", "Northern Windows"}
    assert {d.designation for d in listed} == {"foreign agents"}


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Justice added that foreign agents such as Vera Lunina had to report their income.",
        "A broadcaster called Nadia Rahman a terrorist.",
        "The Open Press Union may be designated an extremist organisation.",
        "Nadia Rahman, 30, was declared a terrorist.",
    ],
)
def test_what_no_authority_did_is_no_designation(extract: Extract, text: str) -> None:
    assert extract(text).designations == ()


@pytest.mark.parametrize(
    "text",
    [
        'The KGB on 17 May 2022 labeled the Bor Chronicle an "extremist formation".',
        "The Ministry of Justice labeled the Bor Chronicle a foreign agent on 17 May 2022.",
        "On 17 May 2022 the authorities labelled the Bor Chronicle extremist.",
        "The Bor Chronicle was labeled extremist on 17 May 2022.",
        "A court on 17 May 2022 labeled the Bor Chronicle as an extremist organisation.",
    ],
)
def test_either_spelling_labels(extract: Extract, text: str) -> None:
    told = extract("The Bor Chronicle is a news site. " + text).events
    assert {(e.type, e.person, e.date) for e in told} == {("designation", None, "2022-05-17")}


def test_who_is_listed_among_prisoners_of_conscience_is_designated(extract: Extract) -> None:
    held = "Vera Lunina was arrested on 3 March 2022. "
    listed = extract(
        held + "Amnesty International lists her among the country's prisoners of conscience."
    ).events
    assert {e.type for e in listed} == {"arrest", "designation"}
    told = extract(held + "Time magazine listed her among fifty women of courage.").events
    assert "designation" not in {e.type for e in told}
