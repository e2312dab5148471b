"""Who refuses food protests; who is refused medicine is ill-treated. The network's tellings are held to that."""

import pytest

from ingest.nlp.events.left_out.protests import without_protests
from ingest.nlp.reading import Reading, Telling
from ingest.segment import segment
from tests.ingest.nlp.conftest import Extract, document
from tools.train.data import by_grammar as without_network

INTRO = "Alim Karimov is a journalist from Tashkent. "


def _left(text: str, word: str) -> list[Telling]:
    """What is left of ill-treatment that is told at a word, as the network would tell it."""
    one = document(INTRO + text)
    reading: Reading = without_network().read(one, segment(one)[0])
    at = reading.words.lower.index(word)
    reading.tellings[:] = [
        Telling("ill_treatment", at, at + 1, reading.words.sentence[at], victims=["Alim Karimov"])
    ]
    without_protests(reading)
    return reading.tellings


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In April 2022, he refused food for eight days in protest.", "refused"),
        ("Karimov refused food for eight days.", "refused"),
        ("He went on hunger strike after a request for medical leave had been refused.", "refused"),
    ],
)
def test_a_protest_is_no_ill_treatment(text: str, word: str) -> None:
    assert _left(text, word) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The guards refused him medicine for eight days.", "refused"),
        ("He was refused medicine for eight days.", "refused"),
        ("Medical care was refused for eight days.", "refused"),
        ("In April 2022, guards beat him because of his hunger strike.", "beat"),
    ],
)
def test_what_is_kept_from_a_prisoner_is(text: str, word: str) -> None:
    assert len(_left(text, word)) == 1


def test_a_hunger_strike_is_told_as_what_it_is(by_grammar: Extract) -> None:
    events = by_grammar(INTRO + "In May 2021 he went on hunger strike in Navoi Prison.").events
    assert [e.type for e in events] == ["other"]
