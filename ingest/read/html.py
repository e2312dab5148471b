"""Turn an HTML file into a `Document`: its text by blocks, and what its head says of its origin.

Pages of which the most stands in lines that `<br>` ends (a PDF turned into HTML, old pages) are read by the look of
their lines; all others by their elements.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.errors import bad_input
from ingest.model import Document, PassageKind
from ingest.read.decode import Decoded, decode
from ingest.read.front import Origin
from ingest.read.html_estimate import visible_characters
from ingest.read.html_events import Chunk, Chunker
from ingest.read.html_meta import page_origin
from ingest.read.layout import Line, Piece, arrange, render
from ingest.read.layout.shapes import finished, is_furniture
from ingest.read.loss import lost_text, together, visible
from ingest.read.source import Raw, document

VERSION = "casegraph-html 2"
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_LINES_IN_ONE, _MOST = 6, 0.5
_LINK_SHARE, _LINK_LENGTH = 0.7, 160
_FEWEST_ENTRIES, _LABEL_LENGTH, _LONGEST_TITLE = 3, 60, 200


def read_html(raw: Raw) -> Document:
    """Read a page; `lost` is set when an independent count finds clearly more text than was read."""
    decoded = _decoded(raw)
    parser = Chunker()
    parser.feed(decoded.text)
    parser.close()
    chunks = parser.chunks
    pieces = _by_lines(chunks) if _is_lined(parser) else _by_elements(chunks)
    text, blocks = render(pieces)
    if not text.strip():
        raise bad_input("CG-READ-003", raw.name, "The page shows no text")
    origin = _with_heading(page_origin(parser.title, parser.metas), chunks, pieces)
    found = document(raw, f"{VERSION} ({decoded.encoding})", text, origin, blocks)
    missing = lost_text(visible(text), visible_characters(decoded.text))
    return replace(found, lost=together(found.lost, missing))


def _decoded(raw: Raw) -> Decoded:
    declared = _CHARSET.search(raw.data[:4096])
    if declared and b"\x00" not in raw.data[:4096]:
        try:
            name = declared[1].decode("ascii")
            return Decoded(
                raw.data.decode(name).lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), name
            )
        except (LookupError, UnicodeError):
            pass
    return decode(raw.name, raw.data)


def _with_heading(origin: Origin, chunks: Sequence[Chunk], pieces: Sequence[Piece]) -> Origin:
    """The first heading is the title where there is none, or where the title only adds the site's name to it."""
    heading = next(
        (c.lines[0].text for c in chunks if c.kind == "heading" and c.level == 1 and c.lines[0].text), None
    )
    adds = bool(heading and heading in (origin.title or ""))
    leading = takewhile(lambda piece: piece.kind == "heading" and piece.level == 1, pieces)
    printed = " ".join(line.text for piece in leading for line in piece.lines)[:_LONGEST_TITLE]
    return replace(origin, title=heading if adds else origin.title or heading or printed or None)


def _is_lined(parser: Chunker) -> bool:
    sizes = [
        (chunk.size, len(chunk.lines) >= _LINES_IN_ONE and chunk.kind == "paragraph")
        for chunk in parser.chunks
    ]
    lined = sum(size for size, many in sizes if many)
    return parser.paged > 1 or lined > _MOST * sum(size for size, _ in sizes)


def _by_lines(chunks: Sequence[Chunk]) -> list[Piece]:
    return arrange(list(_lines(chunks)))


def _lines(chunks: Iterable[Chunk]) -> Iterable[Line]:
    place, page = 0, 0
    for chunk in chunks:
        gap = True
        for line in chunk.lines:
            if text := line.text:
                bold = "all" if chunk.kind == "heading" else line.bold
                yield Line(text, place, place + len(text), chunk.page, gap or chunk.page != page, bold)
                place, page = place + len(text) + 1, chunk.page
            gap = not text


def _by_elements(chunks: Sequence[Chunk]) -> list[Piece]:
    regions = sum(chunk.size for chunk in chunks if chunk.region)
    trusted = regions < _MOST * sum(chunk.size for chunk in chunks)
    top = next(
        (place for place, chunk in enumerate(chunks) if chunk.kind == "heading" and chunk.level == 1), 0
    )
    inner = sum(_is_inner(chunk) for chunk in chunks)
    pieces: list[Piece] = []
    for place, chunk in enumerate(chunks):
        found = _pieces(chunk, trusted)
        if _is_inner(chunk) and inner >= _FEWEST_ENTRIES and not is_furniture(chunk.lines[0].text):
            found = [replace(piece, kind="contents", level=0) for piece in found]
        elif (
            place < top
            and chunk.kind == "paragraph"
            and chunk.size <= _LABEL_LENGTH
            and not finished(chunk.lines[0].text)
        ):
            found = [replace(piece, kind="furniture", level=0) for piece in found]
        pieces.extend(found)
    return pieces


def _is_inner(chunk: Chunk) -> bool:
    """A link into the same page, such as an entry of its contents."""
    return chunk.inner and chunk.linked > _LINK_SHARE * chunk.size and chunk.size <= _LINK_LENGTH


def _pieces(chunk: Chunk, trusted: bool) -> list[Piece]:
    """A chunk's pieces: one, or for a paragraph with line breaks as many as its lines look like."""
    lines = list(_lines([replace(chunk, page=0)]))
    if chunk.kind != "paragraph":
        kind, level = _kind(chunk, lines, trusted), chunk.level
        return [Piece(kind, tuple(lines), level if kind == "heading" else 0)]
    if len(lines) > 1:
        pieces = arrange(lines)
        return [replace(p, kind="furniture", level=0) for p in pieces] if trusted and chunk.region else pieces
    return [Piece(_kind(chunk, lines, trusted), tuple(lines))]


def _kind(chunk: Chunk, lines: Sequence[Line], trusted: bool) -> PassageKind:
    text = lines[0].text
    linked = chunk.linked > _LINK_SHARE * chunk.size
    if trusted and chunk.region:
        return "furniture"
    if chunk.kind == "heading":
        return "heading"
    if linked and chunk.size <= _LINK_LENGTH and not finished(text):
        return "furniture"
    if is_furniture(text) and chunk.kind == "paragraph":
        return "furniture"
    return chunk.kind
