"""What was seen and could not be placed: for an enumerated reason, at its place, and nothing that was placed."""

from pathlib import Path

import pytest

from ingest.nlp.rejections import REASONS
from tests.ingest.nlp.conftest import Extract

ROOT = Path(__file__).parents[3]
ARREST = "On 4 May 2021, police arrested Alim Karimov, a journalist. "


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        ("The sky was grey in March 2019.", "date_without_event", "March 2019"),
        ("The law allows up to six months for an inquiry.", "term_without_event", "six months"),
        ("The bank was arrested.", "victim_is_no_person", "arrested"),
    ],
)
def test_what_could_not_be_placed(extract: Extract, text: str, reason: str, words: str) -> None:
    whole = ARREST + text
    found = [(r.reason, whole[r.start : r.end]) for r in extract(whole).rejected]
    assert (reason, words) in found


def test_what_was_placed_is_not_rejected(extract: Extract) -> None:
    text = ARREST + "On 9 June 2021 Karimov was sentenced to two years and three months in prison."
    found = extract(text)
    assert {(e.type, e.date, e.sentence_months) for e in found.events} == {
        ("arrest", "2021-05-04", None), ("sentence", "2021-06-09", 27),
    }  # fmt: skip
    assert found.rejected == ()


def test_a_birth_and_the_date_of_the_text_are_no_events(extract: Extract) -> None:
    text = "12 October 2022\n\nAlim Karimov (born 3 March 1980) was arrested on 4 May 2021."
    assert [r.reason for r in extract(text).rejected] == []


def test_reasons_are_enumerated_and_told(extract: Extract) -> None:
    for file in sorted((ROOT / "tests/corpus/open/texts").glob("b*.txt")):
        assert {r.reason for r in extract(file.read_text(encoding="utf-8")).rejected} <= set(REASONS)
    page = (ROOT / "docs/explanation/precision.md").read_text(encoding="utf-8")
    assert [reason for reason in REASONS if f"`{reason}`" not in page] == []


def test_who_is_taken_out_of_custody_is_counted(extract: Extract) -> None:
    text = (
        "On 4 March 2022 a mob pulled Ade Obin, a man described as ill, out of police custody and killed him."
    )
    assert {text[r.start : r.end] for r in extract(text).rejected if r.reason == "event_doubted"} == {
        "pulled"
    }
