"""From the passages of a unit to one running text for spaCy, every character of which knows where it stood.

Line ends become spaces, words hyphenated over two lines are put together, footnote marks and page numbers inside a
sentence are left out, a paragraph that a page break cut in two is joined. Passages are kept apart by a blank line, and
so are the cells of a table, each under the label of its column.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.model import Passage, Unit
from ingest.nlp.language.tables import Cell, fields_of
from ingest.nlp.learned.files import listed_pieces

SKIPPED = {"furniture", "contents"}
NOISE = re.compile(
    r"(?P<hyphen>(?<=\w)-[ \t]*\r?\n\s*(?=\w))"
    r"|(?P<page>[ \t]*\r?\n\s*\d{1,4}[ \t]*\r?\n\s*)"
    r"|(?P<mark>(?<=[a-zà-ÿ])\d{1,3}(?=[\s,;:)]|\.(?!\w)|$)|(?<=[a-zà-ÿ][.,;”\"’)])\d{1,3}(?=\s|$)|\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡]+)"
    r"|(?P<bidi>[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+)"
    r"|(?P<space>[ \t\u00a0]*\r?\n\s*|[\t\u00a0\u2000-\u200a\u202f\u3000]+|[ ]{2,})"
)
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
NEAR = 100_000
"""Characters before and after a divided word in which it is looked for as a whole."""
LETTERS = 3
"""Of a word in the encoder's list of pieces that is no word: an abbreviation, a name's part."""
PREFIXES = {
    "pre",
    "co",
    "ex",
    "non",
    "anti",
    "self",
    "vice",
    "well",
    "high",
    "low",
    "long",
    "half",
    "re",
    "semi",
}


@dataclass
class Clean:
    """The running text, and where each run of it stands in the document."""

    text: str = ""
    starts: list[int] = field(default_factory=list[int])
    origins: list[int] = field(default_factory=list[int])
    passages: list[tuple[int, int, Passage]] = field(default_factory=list[tuple[int, int, Passage]])
    """Start and end in the running text of each passage that was taken over, and of each cell of a table."""
    cells: set[int] = field(default_factory=set[int])
    """The numbers of those passages that are cells."""
    labels: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    """Start and end in the running text of the labels before what cells say, which stand over their columns."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the document of a run of the running text; of a labelled cell those of what it says."""
        label = bisect_right(self.labels, (start, len(self.text))) - 1
        if label >= 0 and start < (stop := self.labels[label][1]) < end:
            start = stop
        first, last = self._origin(start), self._origin(max(start, end - 1)) + 1
        return first, max(first, last)

    def _origin(self, at: int) -> int:
        run = max(0, bisect_right(self.starts, at) - 1)
        return self.origins[run] + at - self.starts[run] if self.starts else 0


@dataclass
class _Writer:
    clean: Clean
    parts: list[str] = field(default_factory=list[str])
    length: int = 0

    def put(self, text: str, origin: int) -> None:
        if text:
            self.clean.starts.append(self.length)
            self.clean.origins.append(origin)
            self.parts.append(text)
            self.length += len(text)


def clean(text: str, unit: Unit) -> Clean:
    """Running text of a unit; `text` is the whole document's."""
    out = Clean()
    writer = _Writer(out)
    spans = sorted((p.start, p.end) for p in unit.passages if p.end > p.start)
    listed = sorted(unit.passages, key=lambda p: p.start)
    taken = [p for p in listed if p.kind not in SKIPPED]
    taken = [p for p in taken if p.kind != "footnote"] + [p for p in taken if p.kind == "footnote"]
    previous: Passage | None = None
    fields = fields_of(text, listed)
    for passage in taken:
        if passage.end <= passage.start:
            continue
        if passage in fields:
            _write_cells(text, passage, fields[passage], previous.end if previous else 0, writer)
            previous = passage
            continue
        if previous is not None:
            writer.put(" " if _continues(text, previous, passage) else "\n\n", previous.end - 1)
        begin = writer.length
        for start, end in _pieces(passage, spans):
            if writer.length > begin:
                writer.put(" ", start - 1)
            _copy(text, start, end, writer)
        out.passages.append((begin, writer.length, passage))
        previous = passage
    out.text = "".join(writer.parts)
    return out


def _write_cells(text: str, row: Passage, cells: list[Cell], before: int, writer: _Writer) -> None:
    """Each cell as a passage of its own, behind the label over its column; `before` is where what is before it ends."""
    for cell in cells:
        if writer.length:
            writer.put("\n\n", before - 1)
        begin = writer.length
        writer.put(f"{cell.label}: ", cell.over)
        writer.clean.labels.append((begin, writer.length))
        _copy(text, cell.start, cell.end, writer)
        writer.clean.cells.add(len(writer.clean.passages))
        writer.clean.passages.append((begin, writer.length, row))
        before = cell.end


def _continues(text: str, before: Passage, after: Passage) -> bool:
    """A paragraph broken by a page: no full stop before, a small letter after."""
    if before.kind not in ("paragraph", "list_item") or after.kind != "paragraph":
        return False
    tail = text[max(before.start, before.end - 40) : before.end].rstrip()
    return bool(tail) and text[after.start].islower() and not SENTENCE_END.search(tail)


def _pieces(passage: Passage, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The passage without what lies inside it, such as a page number; `spans` is sorted."""
    pieces: list[tuple[int, int]] = []
    at = passage.start
    for start, end in spans[bisect_right(spans, (passage.start, passage.end)) :]:
        if start >= passage.end:
            break
        if start >= at and end <= passage.end:
            pieces.append((at, start))
            at = end
    return [(a, b) for a, b in [*pieces, (at, passage.end)] if b > a]


def _copy(text: str, at: int, end: int, writer: _Writer) -> None:
    for found in NOISE.finditer(text, at, end):
        start, stop = found.span()
        writer.put(text[at:start], at)
        kind = found.lastgroup
        if kind == "hyphen":
            if not _closes(text, start, stop, end):
                writer.put("-", start)
        elif kind in ("space", "page"):
            writer.put(" ", start)
        at = stop
    writer.put(text[at:end], at)


def _closes(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the hyphen at a line's end only divides the word: the whole is known, or stands elsewhere."""
    left = re.search(r"\w+$", text[max(0, start - 30) : start])
    right = re.match(r"\w+", text[stop : min(end, stop + 30)])
    if not left or not right or left.group().lower() in PREFIXES or not right.group()[0].islower():
        return False
    whole = left.group() + right.group()
    return whole.lower() in known_words() or text.find(whole, max(0, start - NEAR), stop + NEAR) >= 0


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """The words that the encoder has a piece of its own for."""
    return frozenset(word for word in listed_pieces() if word.isalpha() and len(word) > LETTERS)
