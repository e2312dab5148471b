"""Turn a DOCX into a `Document`: paragraphs, rows, notes and text boxes, and what its properties say of its origin.

Headings are told by their styles, by name and whatever the language of the program; where a document has none, by
their look. Headers and footers follow the text, as furniture.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from ingest.errors import bad_input
from ingest.model import Document
from ingest.read.docx_archive import Archive, open_archive
from ingest.read.docx_xml import Paragraph, PartReader
from ingest.read.front import Origin, origin_of
from ingest.read.layout import Line, Piece, render
from ingest.read.layout.kinds import classify
from ingest.read.limits import Limits
from ingest.read.loss import lost_text, together, visible
from ingest.read.source import Raw, document

VERSION = "casegraph-docx 1"
_STYLE = re.compile(rb"<w:style\b[^>]*w:styleId=\"([^\"]+)\"[^>]*>(.*?)</w:style>", re.DOTALL)
_STYLE_NAME = re.compile(rb"<w:name\b[^>]*w:val=\"([^\"]+)\"")
_OUTLINE = re.compile(rb"<w:outlineLvl\b[^>]*w:val=\"([0-8])\"")
_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)<")
_NOT_READ = re.compile(rb"<(?P<tag>(?:\w+:)?(?:Fallback|del|moveFrom))[ >].*?</(?P=tag)>", re.DOTALL)


@dataclass
class _Parts:
    """What was read so far: the text's paragraphs, and each note's."""

    body: list[Paragraph] = field(default_factory=list[Paragraph])
    notes: dict[str, list[Paragraph]] = field(default_factory=dict[str, list[Paragraph]])
    expected: int = 0

    def add(self, paragraph: Paragraph, note: str) -> None:
        """Take a paragraph of the text, or of a note."""
        (self.notes.setdefault(note, []) if note else self.body).append(paragraph)


def read_docx(raw: Raw, limits: Limits) -> Document:
    """Read a Word document; `lost` is set when an independent count finds clearly more text than was read."""
    archive = open_archive(raw.name, raw.data, limits)
    parts, edges = _Parts(), _Parts()
    main = archive.main
    if archive.part(main) is None:
        raise bad_input("CG-READ-012", raw.name, "It has no part that holds a document's text")
    folder = main.rpartition("/")[0]
    for name in (main, *archive.named(rf"{re.escape(folder)}/(?:foot|end)notes\d*\.xml")):
        _read_part(archive, name, parts)
    for name in archive.named(rf"{re.escape(folder)}/(?:header|footer)\d*\.xml"):
        _read_part(archive, name, edges)
    styles = _styles(archive.part(f"{folder}/styles.xml") or b"")
    pieces = [*_pieces(parts, styles), *_furniture(edges)]
    if not parts.body:
        raise bad_input("CG-READ-010", raw.name, "The document has no text")
    text, blocks = render(pieces)
    found = document(raw, VERSION, text, _origin(archive.part("docProps/core.xml") or b""), blocks)
    return replace(found, lost=together(found.lost, lost_text(visible(text), parts.expected)))


def _read_part(archive: Archive, name: str, parts: _Parts) -> None:
    data = archive.part(name) or b""
    PartReader(archive.name, parts.add).read(data)
    texts = _TEXT.findall(_NOT_READ.sub(b"", data))
    parts.expected += sum(visible(unescape(text.decode("utf-8", "replace"))) for text in texts)


def _pieces(parts: _Parts, styles: dict[str, int]) -> list[Piece]:
    """The text's pieces, each note behind the paragraph that refers to it first, those that nothing refers to last."""
    notes = dict(parts.notes)
    pieces: list[Piece] = []
    for paragraph in parts.body:
        pieces.append(_piece(paragraph, styles))
        for note in paragraph.notes:
            pieces.extend(_note(note, notes.pop(note, [])))
    for note, paragraphs in notes.items():
        pieces.extend(_note(note, paragraphs))
    return classify(pieces)


def _piece(paragraph: Paragraph, styles: dict[str, int]) -> Piece:
    kind, level = paragraph.kind, paragraph.level
    if paragraph.style in styles:
        kind, level = "heading", styles[paragraph.style]
    bold = "all" if paragraph.bold and all(paragraph.bold) else ""
    lines = tuple(Line(line, 0, len(line), bold=bold) for line in paragraph.content.split("\n"))
    return Piece(kind, lines, level if kind == "heading" else 0)


def _note(note: str, paragraphs: Sequence[Paragraph]) -> list[Piece]:
    number = note.rpartition(" ")[2]
    texts = [paragraph.content.replace("\n", " ") for paragraph in paragraphs]
    texts = [f"{number} {texts[0]}", *texts[1:]] if texts else []
    return [Piece("footnote", (Line(text, 0, len(text)),)) for text in texts]


def _furniture(edges: _Parts) -> list[Piece]:
    texts = dict.fromkeys(paragraph.content.replace("\n", " ") for paragraph in edges.body)
    return [Piece("furniture", (Line(text, 0, len(text)),)) for text in texts]


def _styles(data: bytes) -> dict[str, int]:
    """The styles that are headings, and of which level: by their outline level or their English name."""
    found: dict[str, int] = {}
    for style, body in _STYLE.findall(data):
        name, outline = _STYLE_NAME.search(body), _OUTLINE.search(body)
        named = re.fullmatch(rb"(?i)(?:title|heading (\d))", name[1]) if name else None
        if outline or named:
            level = int(outline[1]) + 1 if outline else int((named and named[1]) or b"1")
            found[style.decode("utf-8", "replace")] = level
    return found


def _origin(core: bytes) -> Origin:
    """Title, author (as publisher), subject (as source, when it is an address) and date of creation."""
    text = core.decode("utf-8", "replace")

    def value(tag: str) -> str | None:
        match = re.search(rf"<{tag}\b[^>]*>([^<]+)</{tag}>", text)
        return unescape(match[1]).strip() or None if match else None

    subject = value("dc:subject") or value("dc:identifier")
    source = subject if subject and re.match(r"https?://", subject) else None
    return origin_of(value("dc:title"), source, value("dc:creator"), value("dcterms:created"))
