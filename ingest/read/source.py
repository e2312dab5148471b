"""A file's name and bytes, and the `Document` that is made of them."""

from dataclasses import dataclass
from hashlib import sha256

from ingest.errors import bad_input
from ingest.model import Block, Document
from ingest.read.front import Origin
from ingest.read.limits import Limits
from ingest.read.media import TABLES

NO_ORIGIN = Origin()


@dataclass(frozen=True)
class Raw:
    """One file before it is read."""

    name: str
    """Parent folder and file name."""
    data: bytes
    media_type: str


def document(
    raw: Raw, reader: str, text: str, origin: Origin = NO_ORIGIN, blocks: tuple[Block, ...] = ()
) -> Document:
    """The document of that text; who compares the text with an estimate adds to `lost`."""
    return Document(
        name=raw.name,
        sha256=sha256(raw.data).hexdigest(),
        byte_length=len(raw.data),
        media_type=raw.media_type,
        reader=reader,
        text=text,
        title=origin.title,
        source=origin.source,
        publisher=origin.publisher,
        published=origin.published,
        lost=origin.lost,
        blocks=blocks,
    )


def checked(found: Document, limits: Limits) -> Document:
    """The document, if it is within the limits of characters and lines; a table's rows are streamed and not counted."""
    if found.media_type in TABLES:
        return found
    lines = len(found.blocks) or found.text.count("\n")
    if len(found.text) > limits.characters or lines > limits.lines:
        most = f"{limits.characters // 1_000_000} million characters or {limits.lines:,} lines"
        raise bad_input("CG-READ-015", found.name, f"It holds more than {most}")
    return found
