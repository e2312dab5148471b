"""Turn lines into pieces, in the order in which they are read.

Lines are joined where one goes on in the next: after a small initial, in wrapped text by default, over a blank line
or a page break only in the middle of a sentence. What stands between two halves of a paragraph (page number,
footnote) follows it as a piece of its own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.read.layout.kinds import classify
from ingest.read.layout.lines import Line, Piece
from ingest.read.layout.marks import marks, with_pages
from ingest.read.layout.shapes import (
    DATED,
    LIST_MARK,
    NUMBERED,
    begins_small,
    finished,
    is_capitals,
    label_of,
)

_WRAPPED_AT_MOST = 140
_FULL = 0.72
_MID_SENTENCE = re.compile(r".{60}.*(?:,|\s[a-z]{1,3})$")
"""A long line that ends with a comma or a short word."""


@dataclass(frozen=True)
class _Style:
    """How this text is set: whether its lines are wrapped, and which words are labels of fields at their beginnings."""

    wrapped: bool
    width: int
    labels: frozenset[str]


def arrange(lines: Sequence[Line]) -> list[Piece]:
    """All lines, each in one piece; a piece that interrupts another follows it."""
    lines = with_pages(lines)
    outside = marks(lines)
    style = _style([line for place, line in enumerate(lines) if place not in outside])
    groups: list[Piece] = []
    current: list[Line] = []
    waiting: list[Piece] = []
    interrupted = False
    for place, line in enumerate(lines):
        if kind := outside.get(place):
            _wait(waiting, Piece(kind, (line,)))
        elif current and _goes_on(current, line, style, interrupted):
            current.append(line)
        else:
            _flush(groups, current, waiting)
            current, waiting = [line], []
        interrupted = place in outside
    _flush(groups, current, waiting)
    return classify(groups)


def _wait(waiting: list[Piece], piece: Piece) -> None:
    """Add a line outside the text; the second line of a footnote belongs to the first."""
    last = waiting[-1] if waiting else None
    line = piece.lines[0]
    if last and last.kind == piece.kind == "footnote" and not line.gap and not line.text[:1].isdigit():
        waiting[-1] = Piece("footnote", (*last.lines, line))
    else:
        waiting.append(piece)


def _flush(groups: list[Piece], current: list[Line], waiting: list[Piece]) -> None:
    if current:
        groups.append(Piece("paragraph", tuple(current)))
    groups.extend(waiting)


def _style(lines: list[Line]) -> _Style:
    lengths = sorted(len(line.text) for line in lines) or [0]
    width = lengths[int(len(lengths) * 0.9)]
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    inside = sum(begins_small(b.text) and not finished(a.text) for a, b in pairs)
    wrapped = lengths[int(len(lengths) * 0.97)] <= _WRAPPED_AT_MOST and inside >= max(2, len(pairs) * 0.1)
    return _Style(wrapped, width, _labels(lines))


def _labels(lines: list[Line]) -> frozenset[str]:
    """The labels that recur, and those of lines that stand one below the other, as in the head of a profile."""
    found = [label_of(line.text) for line in lines]
    counts = Counter(label for label in found if label)
    in_rows = zip(found, found[1:], lines[1:], strict=False)
    rows = {label for a, b, line in in_rows if a and b and not line.gap for label in (a, b)}
    return frozenset(rows.union(label for label, count in counts.items() if count >= 2))


def _goes_on(paragraph: list[Line], line: Line, style: _Style, interrupted: bool) -> bool:
    last = paragraph[-1]
    small = begins_small(line.text) and not NUMBERED.match(line.text)
    if _is_inside(paragraph, line, style, interrupted):
        return True
    if "all" in (last.bold, line.bold) and last.bold != line.bold and line.bold and not line.gap:
        return not finished(last.text) and len(last.text) >= style.width * _FULL
    if _begins(line, style) or (last.bold == "all") != (line.bold == "all"):
        return small and not finished(last.text) and last.bold != "all"
    if line.gap or interrupted or line.page != last.page:
        return _over_break(paragraph, line, style, small)
    if small or _MID_SENTENCE.search(last.text[-80:]):
        return True
    return style.wrapped and not _ends_here(paragraph, line)


def _is_inside(paragraph: list[Line], line: Line, style: _Style, interrupted: bool) -> bool:
    """A full line that ends in mid-sentence, with a next one that begins with a number by chance."""
    last = paragraph[-1]
    first = paragraph[0].text
    plain = not (line.gap or interrupted or line.bold or NUMBERED.match(first) or LIST_MARK.match(first))
    chance = NUMBERED.match(line.text) or DATED.match(line.text) or re.match(r"[-–—]\s", line.text)
    full = len(last.text) >= style.width * _FULL
    return bool(style.wrapped and plain and chance and full and not re.search(r"[.!?:;]$", last.text))


def _begins(line: Line, style: _Style) -> bool:
    """Whether a line's form says that something new begins with it."""
    label = label_of(line.text)
    return bool(
        (label and (label in style.labels or line.bold))
        or LIST_MARK.match(line.text)
        or NUMBERED.match(line.text)
        or DATED.match(line.text)
    )


def _over_break(paragraph: list[Line], line: Line, style: _Style, small: bool) -> bool:
    last = paragraph[-1]
    if finished(last.text) or last.bold == "all":
        return False
    is_text = len(paragraph) > 1 or len(last.text) >= style.width * _FULL or last.text.endswith(",")
    if small:
        return is_text
    return line.page != last.page and len(paragraph) > 1 and len(last.text) >= style.width * _FULL


def _ends_here(paragraph: list[Line], line: Line) -> bool:
    """In wrapped text: a short last line, or capitals before what is none."""
    last = paragraph[-1]
    room = (
        max(len(other.text) for other in (*paragraph[-3:-1], line)) if len(paragraph) > 1 else len(line.text)
    )
    first_word = len(line.text.split()[0])
    if is_capitals(last.text) != is_capitals(line.text) and len(paragraph) == 1:
        return True
    return finished(last.text) and len(last.text) + 1 + first_word < room * _FULL
