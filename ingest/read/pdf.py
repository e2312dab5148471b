"""Turn a PDF with a text layer into a `Document`: its lines page by page, arranged, and its information dictionary.

What a page does not give (it is a picture, it is damaged, its fonts do not say which characters they show) is said in
`lost`; a file that gives nothing is refused.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, EmptyFileError, FileNotDecryptedError, LimitReachedError, PyPdfError

from ingest.errors import BadInput, bad_input
from ingest.model import Document
from ingest.read.front import Origin
from ingest.read.layout import Line, arrange, render
from ingest.read.limits import Limits
from ingest.read.loss import lost_text, visible
from ingest.read.pdf_estimate import dictionary, shown_characters
from ingest.read.pdf_lines import page_lines
from ingest.read.source import Raw, document

VERSION = "casegraph-pdf 1 (pypdf)"
_UNKNOWN = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_SOME, _MOST = 0.05, 0.5
_TAIL = 4096
_BROKEN = (PyPdfError, DependencyError, ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError,
           AssertionError, NotImplementedError, RecursionError, OSError)  # fmt: skip

T = TypeVar("T")


@dataclass
class _Tally:
    """What was read, what was expected, and which pages gave nothing, counted from 1."""

    pages: int = 0
    found: int = 0
    expected: int = 0
    broken: int = 0
    pictures: int = 0


def read_pdf(raw: Raw, limits: Limits) -> Document:
    """Read a PDF; raises `BadInput` for one that is encrypted, cut off, a bomb, or without text."""
    if b"%%EOF" not in raw.data[-_TAIL:]:
        raise bad_input("CG-READ-012", raw.name, "The end of the file is missing")
    reader = _tried(raw.name, lambda: _opened(raw))
    count = _tried(raw.name, lambda: len(reader.pages))
    if count > limits.pages:
        raise bad_input("CG-READ-015", raw.name, f"It has {count} pages, and at most {limits.pages} are read")
    tally = _Tally()
    lines = [line for number in range(count) for line in _page(raw.name, reader, number, tally)]
    if not lines:
        raise _without_text(raw.name, tally)
    text, blocks = render(arrange(lines))
    unknown = len(_UNKNOWN.findall(text)) / max(1, len(text))
    if unknown > _MOST:
        raise bad_input("CG-READ-010", raw.name, "Its fonts do not say which characters they show")
    found = document(raw, VERSION, text, _tried(raw.name, lambda: _origin(reader)), blocks)
    return replace(found, lost=_lost(tally, unknown))


def _tried(name: str, step: Callable[[], T]) -> T:
    """Do a step; what pypdf raises becomes our error."""
    try:
        return step()
    except _BROKEN as error:
        raise _ours(name, error) from None


def _ours(name: str, error: Exception) -> BadInput:
    match error:
        case LimitReachedError():
            return bad_input("CG-READ-013", name, "It unpacks to far more than a document would")
        case FileNotDecryptedError() | DependencyError():
            return bad_input("CG-READ-011", name, "The file is encrypted")
        case EmptyFileError():
            return bad_input("CG-READ-003", name, "The file is empty")
        case _:
            return bad_input("CG-READ-012", name, f"The file is damaged ({type(error).__name__})")


def _opened(raw: Raw) -> PdfReader:
    reader = PdfReader(io.BytesIO(raw.data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise bad_input("CG-READ-011", raw.name, "The file is encrypted, and opening it needs a password")
    return reader


def _page(name: str, reader: PdfReader, number: int, tally: _Tally) -> list[Line]:
    """A page's lines; one that cannot be read is counted, but for what is built to exhaust the reader."""
    tally.pages += 1
    try:
        page = reader.pages[number]
        # Counted first: extracting leaves out of the page for good what it could not read.
        tally.expected += shown_characters(page)
        lines = page_lines(page, number)
        tally.found += sum(visible(line.text) for line in lines)
        tally.pictures += not lines and _has_picture(page)
        return lines
    except (LimitReachedError, FileNotDecryptedError, DependencyError) as error:
        raise _ours(name, error) from None
    except _BROKEN:
        tally.broken += 1
        return []


def _has_picture(page: PageObject) -> bool:
    """Whether it draws a picture; the picture itself is not opened."""
    objects = dictionary(dictionary(page.get("/Resources")).get("/XObject"))
    return any(dictionary(objects.get(name)).get("/Subtype") == "/Image" for name in objects)


def _without_text(name: str, tally: _Tally) -> BadInput:
    if tally.broken:
        return bad_input("CG-READ-012", name, f"None of its {tally.pages} pages can be read")
    if tally.expected:
        reason = (
            f"None of its text ({tally.expected} characters) can be reached: it nests too deep, or is damaged"
        )
        return bad_input("CG-READ-013", name, reason)
    return bad_input("CG-READ-010", name, "The file has no text layer: its pages are pictures, or empty")


def _lost(tally: _Tally, unknown: float) -> str | None:
    told: list[str] = []
    if tally.broken:
        told.append(f"{tally.broken} of {tally.pages} pages could not be read")
    if tally.pictures:
        told.append(f"{tally.pictures} of {tally.pages} pages are pictures without a text layer")
    if unknown > _SOME:
        told.append(f"{unknown:.0%} of the characters are not known")
    if lost := lost_text(tally.found, tally.expected):
        told.append(lost)
    return "; ".join(told) or None


def _origin(reader: PdfReader) -> Origin:
    """Title, author (as publisher), subject (as source, when it is an address) and date of creation."""
    info = reader.metadata
    if info is None:
        return Origin()
    subject = _text(info.subject)
    source = subject if subject and re.match(r"https?://", subject) else None
    return Origin(_text(info.title), source, _text(info.author), _created(info.creation_date_raw))


def _created(raw: str | None) -> str | None:
    match = re.match(r"D?:?(\d{4})(\d\d)?(\d\d)?", raw or "")
    return "-".join(part for part in match.groups() if part) if match else None


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
