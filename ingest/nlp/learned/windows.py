"""From a text to the runs that the encoder reads: whole sentences, with some of those before them for context."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from curated_tokenizers import WordPieceProcessor  # pyright: ignore[reportUnknownVariableType]

from ingest.nlp.learned.files import listed_pieces
from ingest.nlp.reading import Reading

START, STOP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
MOST, CONTEXT, LONGEST = 360, 110, 500
"""Pieces in a window, of these before its own sentences, and at all: one sentence may be longer than a window."""
WORD = 3
"""Pieces that are kept of a word: a longer one says what it is in its first."""
PARTS = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Window:
    """Tokens `start` to `end`; those before `own` are context, which another window decides."""

    start: int
    own: int
    end: int
    pieces: list[int]
    first: list[int]
    """For each token from `start` the place of its first piece in `pieces`."""


class Divider:
    """Words to the numbers of their pieces, in lower case and without accents, as the encoder was trained."""

    def __init__(self) -> None:
        self.processor: Any = WordPieceProcessor(listed_pieces())
        self.number = {piece: k for k, piece in enumerate(listed_pieces()) if piece in (START, STOP, UNKNOWN)}
        self.known: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        """The pieces of one token; none for white space."""
        if word not in self.known:
            if len(self.known) > 50_000:
                self.known.clear()
            plain = unicodedata.normalize("NFD", word.lower())
            plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
            self.known[word] = [n for part in PARTS.findall(plain[:100]) for n in self._part(part)]
        return self.known[word]

    def _part(self, part: str) -> list[int]:
        numbers: list[int] = self.processor.encode(part)[0]
        return [n if n >= 0 else self.number[UNKNOWN] for n in numbers]


@lru_cache(maxsize=1)
def divider() -> Divider:
    """The divider of this process; its list is read when it is first used."""
    return Divider()


def windows_of(reading: Reading) -> Iterator[Window]:
    """Windows that together own every token once."""
    words = reading.words
    pieces = [divider().pieces(form)[:WORD] for form in words.form]
    length = [sum(len(pieces[k]) for k in range(a, b)) for a, b in words.bounds]
    at = 0
    while at < len(length):
        back = before = 0
        while back < at and before + length[at - back - 1] <= CONTEXT:
            back += 1
            before += length[at - back]
        end, total = at + 1, before + length[at]
        while end < len(length) and total + length[end] <= MOST:
            total += length[end]
            end += 1
        yield _window(pieces, words.bounds[at - back][0], words.bounds[at][0], words.bounds[end - 1][1])
        at = end


def _window(pieces: list[list[int]], start: int, own: int, end: int) -> Window:
    number = divider().number
    run, first = [number[START]], list[int]()
    for k in range(start, end):
        first.append(len(run) if pieces[k] else len(run) - 1)
        run.extend(pieces[k])
    run = [*run[:LONGEST], number[STOP]]
    return Window(start, own, end, run, [min(f, len(run) - 1) for f in first])
