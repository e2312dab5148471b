"""Which reader reads which media type, and which of them run in the child process."""

from ingest.errors import bad_input
from ingest.model import Document
from ingest.read.docx import read_docx
from ingest.read.html import read_html
from ingest.read.limits import Limits
from ingest.read.markdown import read_markdown
from ingest.read.media import DOCX, HTML, MARKDOWN, PDF
from ingest.read.pdf import read_pdf
from ingest.read.source import Raw
from ingest.read.text import read_text


def read_raw(raw: Raw, limits: Limits) -> Document:
    """Read by media type, in this process."""
    match raw.media_type:
        case _ if raw.media_type == HTML:
            found = read_html(raw)
        case _ if raw.media_type == MARKDOWN:
            found = read_markdown(raw)
        case _ if raw.media_type == PDF:
            found = read_pdf(raw, limits)
        case _ if raw.media_type == DOCX:
            found = read_docx(raw, limits)
        case _:
            found = read_text(raw)
    if len(found.text) > limits.characters:
        most = limits.characters // 1_000_000
        raise bad_input("CG-READ-015", raw.name, f"It holds more than {most} million characters of text")
    return found
