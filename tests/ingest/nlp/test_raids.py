"""Whose premises were raided: somebody's home and office are theirs, a body's offices and any house are nobody's."""

import pytest

from tests.ingest.nlp.conftest import Extract

CASE = "Omar Haddad heads the Tunisian Human Rights League. "


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("On 4 May 2021 police raided the offices of the League and arrested Omar Haddad.", None),
        ("On 4 May 2021 police raided the union's premises and arrested Omar Haddad.", None),
        ("On 4 May 2021 police searched dozens of homes and shops. Haddad was arrested in June 2021.", None),
        (
            "He was arrested in 2003, when police broke into a house where eleven believers were praying.",
            "[eleven believers]",
        ),
        ("On 4 May 2021 police raided his office and arrested him.", "Omar Haddad"),
        ("On 4 May 2021 police searched the offices of lawyer Lina Brik.", "Lina Brik"),
        (
            "On 4 May 2021 police came to the home of Omar Haddad in Tunis. They searched the house for three hours.",
            "Omar Haddad",
        ),
    ],
)
def test_whose_premises_are_raided(extract: Extract, text: str, person: str | None) -> None:
    assert [e.person for e in extract(CASE + text).events if e.type == "raid"] == [person]


def test_what_goes_on_is_nobodys_either(extract: Extract) -> None:
    text = (
        "Police raided the offices of a civil society organisation in Tunis on 4 May 2021 and arrested nine people. "
        "Those arrested include the director, Omar Haddad, and Lina Brik. They took away computers, phones and files."
    )
    assert [e.person for e in extract(text).events if e.type == "raid"] == [None]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "On 4 May 2021 police searched the office of the newspaper El Manar and the homes of Ms Lina Brik and "
            "Mr Sami Jouini.",
            ["Lina Brik", "Sami Jouini"],
        ),
        (
            "On 4 May 2021 police raided the union's office and the flat of its treasurer, Lina Brik.",
            ["Lina Brik"],
        ),
        ("On 4 May 2021 officers seized books and a laptop from the home of Lina Brik.", ["Lina Brik"]),
        ("Lina Brik was arrested on 4 May 2021 in her flat, which police also searched.", ["Lina Brik"]),
        ("On 4 May 2021 police raided the offices of the League and of the newspaper El Manar.", [None]),
        ("On 4 May 2021 masked men seized Lina Brik from her home and drove her away.", []),
    ],
)
def test_homes_beside_offices_and_what_is_taken_from_homes(
    extract: Extract, text: str, people: list[str | None]
) -> None:
    assert [e.person for e in extract(text).events if e.type == "raid"] == people


def test_the_number_of_a_year_counts_nobody(extract: Extract) -> None:
    found = extract("In August 2023 officers raided a chapel in Lund. They arrested Ada Brun.").events
    assert not [e.person for e in found if e.person and "2023" in e.person]
