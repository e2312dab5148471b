"""Turn a passage into the text a reader would read out: on one line, without what interrupts it, words whole again.

Every character of it knows its offset in the document, so a quote found in it is cut from the document, verbatim.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.model import Document, Passage
from ingest.read.layout.render import hyphen_keeper

_SPACE = re.compile(r"\s*\n\s*|\s{2,}|\s")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-\s*\n\s*(?=[^\W\d_])")


@dataclass(frozen=True)
class Reading:
    """`text` to read, and for each of its characters the offset in the document's text."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` (not empty) stands in the document."""
        return self.offsets[start], self.offsets[end - 1] + 1


def reading(document: Document, passage: Passage, passages: Sequence[Passage] = ()) -> Reading:
    """Read a passage; of `passages`, those that lie inside it are left out."""
    offsets = array("l")
    pieces: list[str] = []
    text = document.text
    for start, end in _segments(passage, passages):
        if offsets and not text[offsets[-1]].isspace():
            pieces.append(" ")
            offsets.append(offsets[-1] + 1)
        for begin, finish, replacement in _runs(text, start, end):
            piece = text[begin:finish] if replacement is None else replacement
            pieces.append(piece)
            offsets.extend(range(begin, begin + len(piece)))
    return Reading("".join(pieces), offsets)


@lru_cache(maxsize=4)
def _keeper(text: str) -> Callable[[str, str], bool]:
    return hyphen_keeper([text])


def _segments(passage: Passage, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """The stretches of the passage that no other passage inside it takes."""
    position = passage.start
    places = _PLACES.of(passages)
    for start, end in places[bisect_left(places, (passage.start + 1, 0)) :]:
        if start >= passage.end:
            break
        if position <= start and end <= passage.end:
            yield position, start
            position = end
    yield position, passage.end


class _Places:
    """Where all passages of a unit stand, sorted; kept for the unit that was asked for last."""

    def __init__(self) -> None:
        self._passages: Sequence[Passage] = ()
        self._places: list[tuple[int, int]] = []

    def of(self, passages: Sequence[Passage]) -> list[tuple[int, int]]:
        """The start and end of every occurrence."""
        if passages is not self._passages:
            self._passages = passages
            self._places = sorted(
                (start, start + p.end - p.start) for p in passages for start in p.occurrences
            )
        return self._places


_PLACES = _Places()


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Stretches to copy (None) and what replaces the white space and the hyphens between them."""
    keeps = _keeper(text) if _HYPHEN.search(text, start, end) else None
    while start < end and text[start].isspace():
        start += 1
    stretch = text[start:end].rstrip()
    position = 0
    for match in re.finditer(rf"{_HYPHEN.pattern}|{_SPACE.pattern}", stretch):
        left, right = (
            stretch[max(0, match.start() - 40) : match.start()],
            stretch[match.end() : match.end() + 40],
        )
        yield start + position, start + match.start(), None
        if stretch[match.start()] == "-" and keeps:
            words = re.search(r"[^\W\d_]+$", left), re.match(r"[^\W\d_]+", right)
            keep = words[0] and words[1] and keeps(words[0][0], words[1][0])
            yield start + match.start(), start + match.end(), "-" if keep else ""
        else:
            yield start + match.start(), start + match.end(), " "
        position = match.end()
    yield start + position, start + len(stretch), None
