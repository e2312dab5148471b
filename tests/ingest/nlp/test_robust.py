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


LINE = TEXT.replace("\n", " ")
REPEATED = {
    "one line": LINE,
    "quotation marks": '"',
    "quotations": '"a" ',
    "brackets": "(",
    "no space": "a1",
    "commas": "a, ",
    "lines": "x\n",
    "dates": "1.1.2020 ",
    "divided words": "ab-\n",
    "marks of direction": "\u202e\u200f",
    "emoji": "😀 ",
    "names": "Alim Karimov, ",
    "names of courts": "Court of ",
    "laws": "Articles 12, 13 and ",
    "terms": "two years and six months ",
    "web address": "https://a.b/c?d=e&",
    "accents": "\u0301",
}
"""What is repeated over thousands of characters."""


def spent(extractor: Extractor, text: str) -> float:
    one = document(text)
    begun = process_time()
    for unit in segment(one):
        extractor.extract(one, unit)
    return process_time() - begun


@pytest.mark.slow
@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED.keys())
def test_time_grows_with_the_text_and_not_faster(extractor: Extractor, piece: str) -> None:
    """Four times the text takes some four times as long; the square would be sixteen."""
    few = piece * (6_000 // len(piece) + 1)
    least = min(spent(extractor, few) for _ in range(2))
    assert spent(extractor, few * 4) < 9 * least + 0.3


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED.keys())
def test_repeated_pieces(extractor: Extractor, piece: str) -> None:
    check(extractor, piece * (2_000 // len(piece) + 1))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1251", "latin-1", "shift-jis"])
@pytest.mark.parametrize("read_as", ["utf-8", "latin-1"])
def test_texts_in_the_wrong_encoding(extractor: Extractor, encoding: str, read_as: str) -> None:
    data = TEXT.replace("Tashkent", "Ташкент").encode(encoding, errors="replace")
    check(extractor, data.decode(read_as, errors="replace"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(12)), cut=st.integers(0, len(TEXT)))
def test_shuffled_and_cut_texts(extractor: Extractor, order: list[int], cut: int) -> None:
    words = TEXT.split(" ")
    size = len(words) // 12 + 1
    parts = [" ".join(words[k * size : (k + 1) * size]) for k in order]
    check(extractor, " ".join(parts)[:cut])
