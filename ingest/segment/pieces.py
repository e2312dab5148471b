"""Turn a document into the pieces that its units are built of: from declared structure, or from the look of lines."""

import re
from dataclasses import dataclass, replace

from ingest.model import Block, Document, PassageKind
from ingest.read.front import front_matter
from ingest.read.layout import arrange, blocks_of, lines_of
from ingest.read.layout.shapes import ENUMERATOR, NUMBERED


@dataclass(frozen=True)
class Part:
    """A block and its text."""

    block: Block
    text: str

    @property
    def kind(self) -> PassageKind:
        """What sort of passage it becomes."""
        return self.block.kind

    @property
    def start(self) -> int:
        """Its first character in the document's text."""
        return self.block.start

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.block.end

    @property
    def is_heading(self) -> bool:
        """Whether it heads something."""
        return self.block.kind == "heading"

    def of_kind(self, kind: PassageKind, level: int = 0) -> "Part":
        """The same text as another kind of passage."""
        return Part(replace(self.block, kind=kind, level=level), self.text)


def parts_of(document: Document) -> list[Part]:
    """All that is not blank in the document, in reading order; a part that interrupts another follows it."""
    blocks = document.blocks or _blocks_of_lines(document.text)
    return [
        Part(block, document.text[block.start : block.end]) for block in blocks if block.start < block.end
    ]


def bare_title(text: str) -> str:
    """A heading on one line, without the number or letter before it."""
    text = re.sub(r"\s+", " ", text).strip()
    match = NUMBERED.match(text)
    return text[match.end() :] if match else text


def enumerator(text: str) -> str | None:
    """The number or letter that a heading begins with, as it is written."""
    match = NUMBERED.match(text)
    if match:
        return match["label"]
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return first if first.isdigit() and ENUMERATOR.fullmatch(first) else None


def _blocks_of_lines(text: str) -> tuple[Block, ...]:
    _, body = front_matter(text)
    blocks = blocks_of(arrange(list(lines_of(text, body))))
    if not body:
        return blocks
    head = text[:body]
    return (Block(len(head) - len(head.lstrip()), len(head.rstrip()), "furniture"), *blocks)
