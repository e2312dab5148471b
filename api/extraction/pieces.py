"""From a text, its sentences and the places in it to pieces, one after another, that a page can show.

Places may lie inside one another or overlap; links on a page may not. So the text is cut wherever a place begins or
ends, and each piece knows all the places that cover it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True)
class Piece:
    """A run of text in which nothing begins or ends; places and sentence by their number, None outside of any."""

    start: int
    end: int
    sentence: int | None
    places: tuple[int, ...]


def pieces(
    sentences: Sequence[Span], places: Sequence[Span], cuts: Sequence[int], end: int
) -> Iterator[Piece]:
    """Yield the pieces of a text of `end` characters; sentences and places are sorted by their beginnings."""
    bounds = {at for span in (*places, *sentences) for at in span} | set(cuts)
    edges = sorted({0, end, *(at for at in bounds if 0 < at < end)})
    inside, within = _Open(places), _Open(sentences)
    for start, stop in pairwise(edges):
        around = within.at(start)
        yield Piece(start, stop, around[-1] if around else None, tuple(inside.at(start)))


class _Open:
    """The spans that cover a place which moves forward."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._next = 0
        self._open: list[int] = []

    def at(self, place: int) -> list[int]:
        """Return the numbers of the spans that cover a character, the first to begin first."""
        while self._next < len(self._spans) and self._spans[self._next][0] <= place:
            self._open.append(self._next)
            self._next += 1
        self._open = [number for number in self._open if self._spans[number][1] > place]
        return self._open
