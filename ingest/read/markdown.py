"""Turn a Markdown file into a `Document`: its text without the marks, its headings, lists and notes as blocks.

Lines are read one after the other, however deep lists and quotations nest. A `---` block at the head is the origin.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from ingest.errors import bad_input
from ingest.model import Block, Document, PassageKind
from ingest.read.decode import decode
from ingest.read.front import Origin, front_matter
from ingest.read.layout.shapes import LABEL
from ingest.read.loss import letters, lost_text, together
from ingest.read.source import Raw, document

VERSION = "casegraph-markdown 1"
_QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?")
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:(=+)|(-{2,}))\s*$")
_RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"\s*(?:[-*+]|(\d{1,9}[.)]))\s+(?=\S)")
_NOTE = re.compile(r"\s{0,3}\[\^([^\]\s]+)\]:\s*")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_TARGET = re.compile(r"\s{0,3}\[[^\]]+\]:\s*\S+.*$")
_TABLE_RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*$")
_BREAK = re.compile(r"(?:\s{2,}|\\)$")
_INLINE = (
    (re.compile(r"<!--.*?-->"), ""),
    (re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[\^[^\]\s]+\]"), ""),
    (re.compile(r"\[([^\]\[]+)\]\[[^\]\[]*\]"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^<>\s]+)>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"(?<![\\*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?!\*)"), r"\2"),
    (re.compile(r"(?<![\\\w])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(`+)\s?(.+?)\s?\1"), r"\2"),
    (re.compile(r"~~(?=\S)(.+?)~~"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


@dataclass
class _Open:
    """A block that is being read."""

    kind: PassageKind = "paragraph"
    level: int = 0
    lines: list[str] = field(default_factory=list[str])

    @property
    def text(self) -> str:
        """Its lines as one."""
        return _plain(" ".join(line.strip() for line in self.lines))


def read_markdown(raw: Raw) -> Document:
    """Read Markdown; the title is the first heading where the head block gives none."""
    decoded = decode(raw.name, raw.data)
    origin, start = front_matter(decoded.text)
    body = decoded.text[start:]
    opened = [block for block in _blocks(body) if block.text]
    text, blocks = _joined(opened)
    if not text:
        raise bad_input("CG-READ-003", raw.name, "The file has a head and no text")
    found = document(raw, f"{VERSION} ({decoded.encoding})", text, _titled(origin, opened), blocks)
    return replace(found, lost=together(found.lost, lost_text(letters(text), _expected(body))))


def _titled(origin: Origin, opened: list[_Open]) -> Origin:
    first = next((block.text for block in opened if block.kind == "heading"), None)
    return replace(origin, title=origin.title or first)


def _joined(opened: list[_Open]) -> tuple[str, tuple[Block, ...]]:
    position, blocks = 0, list[Block]()
    for block in opened:
        end = position + len(block.text)
        blocks.append(Block(position, end, block.kind, block.level))
        position = end + 2
    return "\n\n".join(block.text for block in opened), tuple(blocks)


def _blocks(body: str) -> Iterator[_Open]:
    current, fenced = _Open(), False
    for line in body.split("\n"):
        line = _QUOTE.sub("", line) if _QUOTE.match(line) else line
        if _FENCE.match(line):
            fenced = not fenced
            yield current
            current = _Open()
        elif fenced:
            current.lines.append(line)
        elif whole := _whole(line):
            yield from (current, whole)
            current = _Open()
        elif (mark := _UNDERLINE.match(line)) and len(current.lines) == 1 and current.kind == "paragraph":
            yield replace(current, kind="heading", level=1 if mark[1] else 2)
            current = _Open()
        elif begun := _begun(line):
            yield current
            current = begun
        elif not line.strip() or _RULE.match(line):
            yield current
            current = _Open()
        else:
            if current.lines and LABEL.match(_plain(line)) and LABEL.match(_plain(current.lines[0])):
                yield current
                current = _Open(current.kind)
            current.lines.append(line)
            if _BREAK.search(line):
                yield current
                current = _Open(current.kind)
    yield current


def _whole(line: str) -> _Open | None:
    """A block of one line: a heading, a row, a link's target (which is no text)."""
    if match := _HEADING.match(line):
        return _Open("heading", len(match[1]), [match[2] or ""])
    if line.strip().startswith("|") and line.count("|") >= 2:
        cells = (
            [] if _TABLE_RULE.match(line) else [cell.strip() for cell in line.strip().strip("|").split("|")]
        )
        return _Open("row", 0, [" | ".join(cells)])
    return _Open() if _TARGET.match(line) and not _NOTE.match(line) else None


def _begun(line: str) -> _Open | None:
    """The beginning of a note or a list item; a number stays, a bullet does not."""
    if match := _NOTE.match(line):
        return _Open("footnote", 0, [f"{match[1]} {line[match.end() :]}"])
    if (match := _ITEM.match(line)) and not _RULE.match(line):
        number = f"{match[1]} " if match[1] else ""
        return _Open("list_item", 0, [number + line[match.end() :]])
    return None


def _plain(text: str) -> str:
    for pattern, plain in _INLINE:
        text = pattern.sub(plain, text)
    return re.sub(r"\s+", " ", unescape(text)).strip()


def _expected(body: str) -> int:
    """The letters and digits of a file but for addresses, tags and comments, counted with patterns of its own."""
    silent = r"<!--.*?-->|\]\([^)\n]*\)|<[a-zA-Z/][^>\n]*>|^\s*\[[^\]\n]+\]:\s*\S+|\[\^[^\]\n]+\]|```\w*|~~~\w*|&\w+;"
    return letters(re.sub(silent, " ", body, flags=re.DOTALL | re.MULTILINE))
