"""From the pieces of a text to blocks: passages with their sentences, and beside each the events that it tells."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from api.extraction.cards import Card
from api.extraction.pieces import Piece, Span, pieces
from api.extraction.places import Places
from ingest.model import Passage, Unit

_RANK = ("person", "court", "facility", "organisation", "provision", "date", "term", "event", "rejected",
         "charge", "designation", "relation")  # fmt: skip
"""Which of several places a piece is shown as."""
_STATEMENTS = ("charge", "designation", "relation")


@dataclass(frozen=True)
class Shown:
    """A piece of text: the place that it is shown as, those that begin with it, the events told by those that end."""

    text: str
    main: int | None
    begins: Sequence[int]
    ends: Sequence[int]
    kinds: Sequence[str]


@dataclass(frozen=True)
class Sentence:
    """A run of pieces of one sentence; `number` is None for what stands in none, `first` tells that it begins here."""

    number: int | None
    first: bool
    pieces: Sequence[Shown]


@dataclass(frozen=True)
class Block:
    """A passage, and the cards of the events whose best quote begins in it."""

    kind: str
    sentences: Sequence[Sentence]
    cards: Sequence[Card]


def blocks(
    text: str, units: Sequence[Unit], sentences: Sequence[Span], places: Places, cards: Iterable[Card]
) -> Iterator[Block]:
    """Yield the blocks of a text in its order; each character that is not blank stands in one of them."""
    passages = _outermost(passage for unit in units for passage in unit.passages)
    cuts = [at for passage in passages for at in (passage.start, passage.end)]
    spans = [(place.start, place.end) for place in places.all]
    cut = pieces(sentences, spans, cuts, len(text))
    beside = _beside(cards, passages)
    seen: set[int] = set()
    for number, inside in groupby(cut, key=lambda piece: _passage_at(passages, piece.start)):
        listed = list(inside)
        if number is None and not text[listed[0].start : listed[-1].end].strip():
            continue
        kind = "outside" if number is None else passages[number].kind
        shown = list(_sentences(text, listed, places, seen))
        yield Block(kind, shown, [] if number is None else beside.get(number, []))


def read_sentences(sentences: Sequence[Span], places: Places, told: Mapping[int, Sequence[Card]]) -> set[int]:
    """Return the numbers of the sentences in which something was read: an event, a charge, a listing, a relation."""
    spans = [places.all[number] for number, cards in told.items() if cards]
    spans += [places.all[number] for kind in _STATEMENTS for number in places.of(kind)]
    starts = [start for start, _ in sentences]
    found: set[int] = set()
    for place in spans:
        last = bisect_right(starts, max(place.start, place.end - 1)) - 1
        while last >= 0 and sentences[last][1] <= place.start:
            last -= 1
        while last >= 0 and sentences[last][1] > place.start:
            found.add(last)
            last -= 1
    return found


def _outermost(passages: Iterable[Passage]) -> list[Passage]:
    """Return the passages that lie in no other, in the order of the text."""
    found: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (p.start, -p.end)):
        if passage.end > passage.start and (not found or passage.start >= found[-1].end):
            found.append(passage)
    return found


def _passage_at(passages: Sequence[Passage], place: int) -> int | None:
    number = bisect_right(passages, place, key=lambda p: p.start) - 1
    return number if number >= 0 and place < passages[number].end else None


def _beside(cards: Iterable[Card], passages: Sequence[Passage]) -> dict[int, list[Card]]:
    found: dict[int, list[Card]] = defaultdict(list)
    for card in cards:
        number = _passage_at(passages, card.start)
        found[0 if number is None else number].append(card)
    return found


def _sentences(text: str, listed: Sequence[Piece], places: Places, seen: set[int]) -> Iterator[Sentence]:
    for number, inside in groupby(listed, key=lambda piece: piece.sentence):
        first = number is not None and number not in seen
        if number is not None:
            seen.add(number)
        yield Sentence(number, first, [_shown(text, piece, places) for piece in inside])


def _shown(text: str, piece: Piece, places: Places) -> Shown:
    covering = sorted(piece.places, key=lambda n: (_RANK.index(places.all[n].kind), n))
    return Shown(
        text[piece.start : piece.end],
        covering[0] if covering else None,
        [n for n in covering if places.all[n].start == piece.start],
        [n for n in covering if places.all[n].end == piece.end],
        list(dict.fromkeys(places.all[n].kind for n in covering)),
    )
