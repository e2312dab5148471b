"""Whatever the text: no crash, every quote verbatim at its place, the same output again."""

from collections.abc import Iterator
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.model import Evidence, Extraction
from ingest.nlp import Extractor
from ingest.record import to_record
from ingest.segment import segment
from tests.ingest.nlp.conftest import document

TEXT = """Karimov v. the State

On 4 May 2021, police arrested Alim Karimov, 34, a journalist (see note 3), in Tashkent; "I did nothing," he said.
He was charged under Articles 156 and 244-1, part 2, of the Criminal Code with "inciting hatred" and sentenced
on 9 June to five and a half years. His brother, Jasur, was beaten at the police station. He denies it.

• 12.08.2022 Home searched.
• 13.08.2022 Released from Colony No. 5.
"""
NOISE = [
    "\u202e",
    "\u200f",
    "😀",
    '"',
    "“",
    "(",
    ")",
    "\n\n",
    "\t",
    "No.",
    "Article ",
    "1/2/2021",
    "’s",
    "-\n",
    "\x00",
]


def evidence_of(found: Extraction) -> Iterator[Evidence]:
    for group in (found.persons, found.organisations, found.courts, found.facilities, found.provisions, found.charges,
                  found.designations, found.relations):  # fmt: skip
        yield from (thing.evidence for thing in group)
    for event in found.events:
        yield event.evidence
        yield from (mention.evidence for mention in event.mentions)


def check(extractor: Extractor, text: str) -> None:
    one = document(text)
    for unit in segment(one):
        found = extractor.extract(one, unit)
        assert all(e.text == text[e.start : e.end] for e in evidence_of(found))
        assert all(0 <= r.start <= r.end <= len(text) for r in found.rejected)
        assert to_record(found) == to_record(extractor.extract(one, unit))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_mutated_texts(extractor: Extractor, data: st.DataObject) -> None:
    text = TEXT
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(text)))
        piece = data.draw(st.sampled_from(NOISE) | st.just(text[at : at + 40]))
        text = text[:at] + piece + text[at + data.draw(st.integers(0, 30)) :]
    check(extractor, text)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "x", "“" * 3000, '"a" ' * 2000, "(" * 3000, "Article " * 500, "1.1.2020 " * 500]
)
def test_odd_texts(extractor: Extractor, text: str) -> None:
    check(extractor, text)


@pytest.mark.slow
def test_time_grows_with_the_text_and_not_faster(extractor: Extractor) -> None:
    line = TEXT.replace("\n", " ")
    spent: list[float] = []
    for size in (40, 160):
        one = document(line * size)
        units = segment(one)
        begun = process_time()
        for unit in units:
            extractor.extract(one, unit)
        spent.append(process_time() - begun)
    assert spent[1] < spent[0] * 4 * 1.7
