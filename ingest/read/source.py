"""A file's name and bytes, and the `Document` that is made of them."""

from dataclasses import dataclass
from hashlib import sha256

from ingest.model import Block, Document
from ingest.read.front import Origin

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
    """The document of that text; `lost` is set by who compares the text with an estimate."""
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
        blocks=blocks,
    )
