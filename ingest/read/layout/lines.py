"""The lines that a layout is read from, and the pieces that it is read as."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.model import PassageKind

Bold = Literal["", "start", "all"]
_LINE = re.compile(r"[^\n\f]*")


@dataclass(frozen=True)
class Line:
    """One line without the blanks around it; `start` and `end` are its offsets in the text it comes from."""

    text: str
    start: int
    end: int
    page: int = 0
    gap: bool = False
    """A blank line or a page break stands before it."""
    bold: Bold = ""
    small: bool = False
    """Set clearly smaller than most of the page."""


@dataclass(frozen=True)
class Piece:
    """Lines that belong together; `level` is a heading's, 0 for what is no heading."""

    kind: PassageKind
    lines: tuple[Line, ...]
    level: int = 0

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.lines[-1].end


def lines_of(text: str, start: int = 0) -> Iterator[Line]:
    """The lines of a text that are not blank, from an offset on; a form feed begins a page."""
    page, gap, position = 0, True, start
    while position < len(text):
        match = _LINE.match(text, position)
        end = match.end() if match else len(text)
        body = text[position:end]
        stripped = body.strip()
        if stripped:
            begin = position + len(body) - len(body.lstrip())
            yield Line(stripped, begin, begin + len(stripped), page, gap)
        gap = not stripped
        if text[end : end + 1] == "\f":
            page, gap = page + 1, True
        position = end + 1
