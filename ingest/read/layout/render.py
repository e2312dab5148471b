"""Turn pieces into a text with each paragraph on one line, or into blocks of the text that they stand in."""

import re
from collections.abc import Callable, Iterable, Sequence

from ingest.model import Block
from ingest.read.layout.lines import Piece

_WORD_END, _WORD_START = re.compile(r"([^\W\d_]+)-$"), re.compile(r"[^\W\d_]+")
_BROKEN = re.compile(r"[^\W\d_]+-\s*\n\s*[^\W\d_]+")
_PREFIX = re.compile(r"pre|post|non|anti|co|self|ex|semi|well|vice|mid|pro|re|so|sub|inter|multi|trans")


def blocks_of(pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """The pieces as blocks of the text that their lines have offsets in."""
    return tuple(Block(piece.start, piece.end, piece.kind, piece.level) for piece in pieces)


def render(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """A new text of the pieces, blank lines between them, and its blocks."""
    keeps = hyphen_keeper(line.text for piece in pieces for line in piece.lines)
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for piece in pieces:
        text = _joined([re.sub(r"\s+", " ", line.text) for line in piece.lines], keeps)
        blocks.append(Block(position, position + len(text), piece.kind, piece.level))
        parts.append(text)
        position += len(text) + 2
    return "\n\n".join(parts), tuple(blocks)


def hyphen_keeper(lines: Iterable[str]) -> Callable[[str, str], bool]:
    """Tells whether the hyphen between two halves of a word at a line's end belongs to the word.

    It does if the text has the word with it elsewhere, or begins with a common prefix; it does not if the text
    has the word without it. In doubt it stays.
    """
    text = _BROKEN.sub(" ", "\n".join(lines))
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)}

    def keeps(left: str, right: str) -> bool:
        left, right = left.casefold(), right.casefold()
        if f"{left}-{right}" in words or _PREFIX.fullmatch(left):
            return True
        return left + right not in words and left in words

    return keeps


def _joined(lines: Sequence[str], keeps: Callable[[str, str], bool]) -> str:
    text = lines[0]
    for line in lines[1:]:
        left, right = _WORD_END.search(text), _WORD_START.match(line)
        if left and right and line[:1].islower():
            text = (text if keeps(left[1], right[0]) else text[:-1]) + line
        else:
            text = f"{text} {line}"
    return text
