"""The learned part: its windows, and what it does with the network's opinion, which a fixed one stands in for here."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pytest

from ingest.nlp.events.merge import clusters_of
from ingest.nlp.learned.decide import Decider
from ingest.nlp.learned.features import KINDS, TYPES, Features, Pair, Past
from ingest.nlp.learned.network import Array
from ingest.nlp.learned.pairing import Pairing, pairing_of
from ingest.nlp.learned.thresholds import Thresholds
from ingest.nlp.learned.windows import LONGEST, Window, windows_of
from ingest.nlp.reading import Reading, Telling
from ingest.segment import segment
from tests.ingest.nlp.conftest import document
from tools.train.data import by_grammar as without_network

TEXT = (
    "Alim Karimov is a journalist from Tashkent. On 4 May 2021 police arrested him at his home. "
    "His lawyer, Dilnoza Rahimova, saw him nine days later. In June 2021 the Tashkent City Court gave him five years."
)


def paragraphs(count: int) -> str:
    """The text so many times; each differs, because what a page repeats is furniture."""
    return "\n\n".join(f"Case {k}. {TEXT}" for k in range(count))


@pytest.fixture(scope="module")
def by_grammar() -> Callable[[str], Reading]:
    extractor = without_network()

    def run(text: str) -> Reading:
        one = document(text)
        return extractor.read(one, segment(one)[0])

    return run


class Opinion:
    """A network that holds what it is told to: types by word, and for pairs a chance by what they mean."""

    def __init__(
        self, reading: Reading, types: Mapping[str, tuple[str, float]], meant: Mapping[str, float]
    ) -> None:
        self.reading, self.types, self.meant = reading, types, meant

    def triggers(self, encoded: Any, window: Window, tokens: Sequence[Sequence[int]]) -> Array:
        out = np.zeros((len(tokens), len(TYPES)), dtype=np.float32)
        for k in range(window.start, window.end):
            kind, chance = self.types.get(self.reading.words.form[k], ("none", 1.0))
            out[k - window.start, 0] = 1 - chance
            out[k - window.start, TYPES.index(kind)] = chance
        return out

    def pairs(
        self, encoded: Any, window: Window, at: int, kind: int, pairs: Sequence[Pair]
    ) -> tuple[Array, Array]:
        chance = np.array([max(self.meant.get(m, 0.01) for m in p.meant) for p in pairs])
        return np.log(chance / (1 - chance)).astype(np.float32), np.zeros(len(KINDS), dtype=np.float32)


def decided(
    reading: Reading, types: Mapping[str, tuple[str, float]], meant: Mapping[str, float] | None = None
) -> list[Telling]:
    opinion = Opinion(reading, types, {"Alim Karimov": 0.9} if meant is None else meant)
    Decider(Pairing(reading, opinion), Thresholds()).run()
    return [t for t in reading.tellings if t.type != "other"]


def test_every_token_is_owned_by_one_window(by_grammar: Callable[[str], Reading]) -> None:
    reading = by_grammar(paragraphs(40))
    windows = list(windows_of(reading))
    owned = [k for w in windows for k in range(w.own, w.end)]
    assert owned == list(range(len(reading.words)))
    assert len(windows) > 3
    for window in windows:
        assert len(window.first) == window.end - window.start
        assert all(0 < f < len(window.pieces) for f in window.first)
        assert len(window.pieces) <= LONGEST + 1


def test_a_sentence_longer_than_a_window_is_cut_and_not_refused(by_grammar: Callable[[str], Reading]) -> None:
    reading = by_grammar("He named " + ", ".join(f"inkwell{k}" for k in range(900)) + " and others.")
    assert all(len(w.pieces) <= LONGEST + 1 for w in windows_of(reading))


def test_characters_that_the_encoder_does_not_know_have_a_piece(by_grammar: Callable[[str], Reading]) -> None:
    reading = by_grammar("He was arrested 🙂 \u200f漢字 \ue000 in Tashkent.")
    assert all(n >= 0 for w in windows_of(reading) for n in w.pieces)


def test_what_the_network_sees_nothing_in_is_dropped(by_grammar: Callable[[str], Reading]) -> None:
    reading = by_grammar(TEXT)
    assert {t.type for t in reading.tellings} >= {"arrest", "sentence"}
    told = decided(reading, {"gave": ("sentence", 0.9)})
    assert [t.type for t in told] == ["sentence"]


def test_what_the_grammar_did_not_see_is_told_with_its_person_and_date(
    by_grammar: Callable[[str], Reading],
) -> None:
    reading = by_grammar(
        "Alim Karimov is a journalist. In May 2021 the inkwell of Karimov went over the wall."
    )
    assert not reading.tellings
    (telling,) = decided(reading, {"went": ("release", 0.8)}, {"Alim Karimov": 0.9, "2021-05": 0.95})
    assert (telling.type, telling.victims, telling.date) == ("release", ["Alim Karimov"], "2021-05")
    assert telling.sure == pytest.approx(0.8, abs=0.01)
    assert telling.chances == {"Alim Karimov": pytest.approx(0.9, abs=0.01)}


def test_a_surer_person_takes_the_place_of_a_doubted_one(by_grammar: Callable[[str], Reading]) -> None:
    reading = by_grammar(TEXT)
    told = decided(
        reading,
        {"arrested": ("arrest", 0.9), "gave": ("sentence", 0.9)},
        {"Dilnoza Rahimova": 0.9, "Alim Karimov": 0.05},
    )
    assert {v for t in told for v in t.victims} == {"Dilnoza Rahimova"}


def test_what_is_negated_or_feared_is_not_told(by_grammar: Callable[[str], Reading]) -> None:
    reading = by_grammar("Alim Karimov was not arrested. Karimov may be arrested soon.")
    told = decided(reading, {"arrested": ("arrest", 0.9)})
    assert not [t for t in told if t.polarity == "affirmed" and t.modality == "asserted"]


def test_pairs_have_numbers_within_what_the_network_was_built_for(
    by_grammar: Callable[[str], Reading],
) -> None:
    reading = by_grammar(paragraphs(6))
    features = Features(reading)
    end = len(reading.words)
    before = [Past(k, ("Alim Karimov", "[two others]"), "2021-05-04", None, None) for k in range(4)]
    pairs = [p for at in range(end) for p in features.pairs(at, 0, end, before)]
    assert pairs
    most = (4, 17, 8, 1, 120, 14, 26, 1, 1, 28, 3, 9, 4, 6, 9)
    for pair in pairs:
        assert all(0 <= value <= limit for value, limit in zip(pair.features, most, strict=True))


def test_an_accusation_knows_whom_the_network_pairs_with_it(by_grammar: Callable[[str], Reading]) -> None:
    reading = by_grammar(TEXT)
    pairing = Pairing(reading, Opinion(reading, {}, {"Alim Karimov": 0.9, "Dilnoza Rahimova": 0.2}))
    assert pairing.seen == []
    assert len(list(pairing.windows())) == len(pairing.seen) == 1
    chances = pairing.accused(reading.words.form.index("arrested"))
    assert chances["Alim Karimov"] == pytest.approx(0.9)
    assert chances["Dilnoza Rahimova"] == pytest.approx(0.2)


def test_a_text_that_the_network_did_not_read_has_no_pairing(by_grammar: Callable[[str], Reading]) -> None:
    assert pairing_of(by_grammar(TEXT)) is None


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Alim Karimov has been on medical leave since 26 February 2022.", "leave", "release"),
        ("ALIM KARIMOV, THREE YEARS WITHOUT A TRIAL", "YEARS", "sentence"),
    ],
)
def test_what_only_looks_like_an_event_is_none(
    by_grammar: Callable[[str], Reading], text: str, word: str, kind: str
) -> None:
    told = decided(by_grammar(f"Alim Karimov is a journalist.\n\n{text}"), {word: (kind, 0.9)})
    assert kind not in {t.type for t in told}


def test_what_a_noun_tells_is_an_event_where_the_network_sees_it(
    by_grammar: Callable[[str], Reading],
) -> None:
    reading = by_grammar("Alim Karimov is a journalist. Karimov wrote about months of cellhood.")
    (telling,) = decided(reading, {"cellhood": ("detention", 0.9)})
    assert telling.nominal
    assert [(c.family, c.victim) for c in clusters_of(reading)] == [("detention", "Alim Karimov")]
