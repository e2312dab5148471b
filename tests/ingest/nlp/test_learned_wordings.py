"""Accusations as the encoder sees them: from tags to runs of words, and which of them the grammar's leave."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from ingest.nlp import load
from ingest.nlp.charges.charges import charges
from ingest.nlp.learned.naming import ENCODED
from ingest.nlp.learned.wordings import Accusations
from ingest.nlp.reading import Reading
from ingest.segment import segment
from tests.ingest.nlp.conftest import document

SURE = 8.0
"""Log odds of what is tagged, beside 0 for the rest."""
TEXT = "Alim Karimov was tried in Tashkent on 4 May 2021. At issue was spreading rumours about the harvest."


@pytest.fixture
def read() -> Callable[[str, Sequence[int]], Reading]:
    """The reading of a text for whose tokens the encoder is made to give these tags."""

    def run(text: str, tags: Sequence[int]) -> Reading:
        one = document(text)
        reading = load().read(one, segment(one)[0])
        reading.charges.clear()
        (seen,) = reading.doc.user_data[ENCODED]
        odds = np.zeros((len(reading.words), 3), dtype=np.float32)
        odds[range(len(tags)), list(tags)] = SURE
        odds[len(tags) :, 0] = SURE
        reading.doc.user_data[ENCODED] = [seen._replace(wordings=odds)]
        return reading

    return run


def at(text: str, words: str) -> list[int]:
    """The tags of the tokens of a text in which these words are an accusation; its tokens are divided at spaces."""
    tokens, wanted = text.replace(".", " .").split(), words.split()
    start = next(k for k in range(len(tokens)) if tokens[k : k + len(wanted)] == wanted)
    return [0] * start + [1] + [2] * (len(wanted) - 1)


def test_a_run_is_its_first_word_and_those_that_go_on_within_a_sentence(
    read: Callable[[str, Sequence[int]], Reading],
) -> None:
    reading = read("He was tried for theft fraud. Arson came later.", [0, 0, 0, 0, 1, 1, 0, 2, 0, 0, 0])
    assert list(Accusations(reading).spans()) == [(4, 5), (5, 6), (7, 8)]


def test_how_sure_it_is_of_words_is_what_it_thinks_of_each(
    read: Callable[[str, Sequence[int]], Reading],
) -> None:
    accusations = Accusations(read("He was tried for theft.", [0, 0, 0, 0, 1, 0]))
    assert accusations.sure(4, 5) > 0.99
    assert accusations.sure(0, 4) < 0.01
    assert 0.4 < accusations.sure(3, 5) < 0.6
    assert accusations.sure(4, 4) == 0.0


def test_words_that_no_grammar_finds_are_charged_to_whom_the_text_is_about(
    read: Callable[[str, Sequence[int]], Reading],
) -> None:
    reading = read(TEXT, at(TEXT, "spreading rumours about the harvest"))
    charges(reading.doc)
    assert ("Alim Karimov", "spreading rumours about the harvest") in {
        (c.charge.person, c.charge.text) for c in reading.charges
    }


def test_what_the_grammar_found_keeps_its_own_bounds(
    read: Callable[[str, Sequence[int]], Reading],
) -> None:
    text = "Alim Karimov was charged with spreading rumours about the harvest."
    reading = read(text, at(text, "rumours about"))
    charges(reading.doc)
    assert [c.charge.text for c in reading.charges] == ["spreading rumours about the harvest"]


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Alim Karimov was held for possessing photos of a monk.", "possessing photos of a monk", False),
        ("Alim Karimov was jailed for possessing photos of a monk.", "possessing photos of a monk", True),
        ("Alim Karimov was sent to trial for defending ancestral land.", "ancestral land", False),
        ("Alim Karimov is said to be part of a plot to attack a military unit.", "a military unit", False),
        ("Alim Karimov was tried in May. At issue was contempt of court.", "contempt of court", True),
    ],
)
def test_reasons_for_an_arrest_and_the_things_of_acts_are_no_accusations(
    read: Callable[[str, Sequence[int]], Reading], text: str, words: str, told: bool
) -> None:
    reading = read(text, at(text, words))
    charges(reading.doc)
    assert (words in {c.charge.text for c in reading.charges}) is told
