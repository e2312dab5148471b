"""Turn a plain text file into a `Document`: the text is what the file holds, decoded, line ends made `\\n`.

It runs in the calling process: decoding is all it does, and the size is bounded before.
"""

from ingest.model import Document
from ingest.read.decode import decode
from ingest.read.front import front_matter
from ingest.read.source import Raw, document

VERSION = "casegraph-text 1"


def read_text(raw: Raw) -> Document:
    """Read plain text, with or without a `---` block of its origin at the head."""
    decoded = decode(raw.name, raw.data)
    origin, _ = front_matter(decoded.text)
    reader = f"{VERSION} ({decoded.encoding}{', guessed' if decoded.guessed else ''})"
    return document(raw, reader, decoded.text, origin)
