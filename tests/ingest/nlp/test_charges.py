"""Wordings of accusations."""

import pytest

from tests.ingest.nlp.conftest import Extract


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Alim Karimov was charged with "spreading false news" and "insulting the president".',
         {"spreading false news", "insulting the president"}),
        ("Alim Karimov was accused of tax evasion.", {"tax evasion"}),
        ("Alim Karimov was arrested on charges of inciting hatred under Article 156.", {"inciting hatred"}),
        ('"A song is a song," Alim Karimov told the court.', set[str]()),
    ],
)  # fmt: skip
def test_wordings(extract: Extract, text: str, wanted: set[str]) -> None:
    assert {c.text for c in extract(text).charges} == wanted


def test_a_charge_knows_its_person_and_provision(extract: Extract) -> None:
    found = extract('Alim Karimov was convicted of "inciting hatred" under Article 156 of the Criminal Code.')
    (charge,) = found.charges
    assert (charge.person, charge.stage) == ("Alim Karimov", "convicted")
    assert [found.provisions[i].article for i in charge.provisions] == ["156"]
