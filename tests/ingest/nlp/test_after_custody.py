"""The day of a release that is told by how long somebody was held."""

import pytest

from tests.ingest.nlp.conftest import Extract

HELD = "Police arrested the journalist Alim Karimov in Kazan on 3 March 2021."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He was released without charge after six days.", "2021-03-09"),
        ("After 48 hours he was released.", "2021-03-05"),
        ("He was released after three nights.", "2021-03-06"),
        ("He was released after six weeks.", "2021-04"),
        ("He was released after four months.", "2021-07"),
        ("He was held for three days and then released.", "2021-03-06"),
        ("He spent 48 hours in a police cell before he was released.", "2021-03-05"),
        ("He was held overnight and released without charge.", "2021-03-04"),
        ("He was released on 20 May 2021 after a few weeks.", "2021-05-20"),
    ],
)
def test_a_length_in_custody_dates_the_release(by_grammar: Extract, text: str, day: str) -> None:
    found = by_grammar(f"{HELD} {text}")
    assert [e.date for e in found.events if e.type == "release"] == [day]


def test_a_length_with_a_day_of_its_own_counts_nothing(by_grammar: Extract) -> None:
    found = by_grammar(f"{HELD} He was freed on 12 March 2021 after nine days.")
    assert [e.date for e in found.events if e.type == "release"] == ["2021-03-12"]
