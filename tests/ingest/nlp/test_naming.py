"""Names as the encoder sees them: from tags to spans, and what it is told beside the words."""

from collections.abc import Callable

import pytest
from spacy.tokens import Span

from ingest.nlp import load
from ingest.nlp.learned.naming import LABELS, UNNAMED, encoded, looks_of, spans
from ingest.nlp.names.recognised import recognised
from ingest.nlp.reading import Reading
from ingest.segment import segment
from tests.ingest.nlp.conftest import document

PERSON, FURTHER = 1, 2
BODY = 1 + 2 * LABELS.index("ORG")


@pytest.fixture(scope="module")
def read() -> Callable[[str], Reading]:
    def run(text: str) -> Reading:
        one = document(text)
        return load().read(one, segment(one)[0])

    return run


def test_a_name_is_its_first_word_and_those_that_go_on(read: Callable[[str], Reading]) -> None:
    reading = read("Alim Karimov Dilnoza Rahimova wrote.")
    tags = [PERSON, FURTHER, PERSON, FURTHER, 0, 0]
    assert list(spans(reading, tags)) == [(0, 2, "PERSON"), (2, 4, "PERSON")]


def test_a_further_word_goes_on_with_any_name_before_it_and_begins_one_where_none_is(
    read: Callable[[str], Reading],
) -> None:
    reading = read("Alim Karimov Dilnoza Rahimova wrote.")
    assert list(spans(reading, [FURTHER, BODY + 1, BODY, FURTHER, 0, PERSON])) == [
        (0, 2, "PERSON"), (2, 4, "ORG"), (5, 6, "PERSON"),
    ]  # fmt: skip


def test_no_name_goes_over_the_end_of_a_sentence(read: Callable[[str], Reading]) -> None:
    reading = read("Police saw Karimov. Rahimova wrote a letter to them.")
    last = reading.words.bounds[0][1]
    tags = [0] * len(reading.words)
    tags[last - 2 : last + 1] = [PERSON, FURTHER, FURTHER]
    assert [(a, b) for a, b, _ in spans(reading, tags)] == [(last - 2, last), (last, last + 1)]


def test_what_the_encoder_is_told_of_a_token_is_within_what_it_was_built_for(
    read: Callable[[str], Reading],
) -> None:
    reading = read("On 4 May 2021 McKAY, J. and the FSB met in Kabul 🙂 — with α, IK-7 and al-Haq.")
    looks = looks_of(reading)
    assert len(looks) == len(reading.words)
    assert {letters for letters, _ in looks} == {0, 1, 2, 3, 4, 5, 6}


def test_a_text_is_encoded_once_and_every_token_has_its_tags(read: Callable[[str], Reading]) -> None:
    reading = read("Alim Karimov was arrested in Tashkent. " * 60)
    kept = encoded(reading)
    assert encoded(reading) is kept
    owned = [k for one in kept for k in range(one.window.own, one.window.end)]
    assert owned == list(range(len(reading.words)))
    assert all(len(one.tags) == len(one.tokens) == one.window.end - one.window.start for one in kept)


def test_a_place_without_a_name_is_claimed_without_its_article_where_nobody_holds_it(
    read: Callable[[str], Reading],
) -> None:
    reading = read("Alim Karimov wrote about the brick kiln of his uncle.")
    start = reading.words.form.index("the")
    reading.doc.ents = [Span(reading.doc, start, start + 3, UNNAMED)]
    recognised(reading.doc)
    (place,) = [n for n in reading.names if n.kind == "facility"]
    assert (place.text, place.named) == ("brick kiln", False)
