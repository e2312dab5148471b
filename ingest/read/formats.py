"""Which reader reads which media type. Only the child process imports this, and with it the parsers."""

from ingest.model import Document
from ingest.read.docx import read_docx
from ingest.read.html import read_html
from ingest.read.limits import Limits
from ingest.read.markdown import read_markdown
from ingest.read.media import DOCX, HTML, MARKDOWN, PDF
from ingest.read.pdf import read_pdf
from ingest.read.source import Raw, checked
from ingest.read.text import read_text


def read_raw(raw: Raw, limits: Limits) -> Document:
    """Read by media type, in this process."""
    return checked(_READERS.get(raw.media_type, _text)(raw, limits), limits)


def _text(raw: Raw, _: Limits) -> Document:
    return read_text(raw)


def _html(raw: Raw, _: Limits) -> Document:
    return read_html(raw)


def _markdown(raw: Raw, _: Limits) -> Document:
    return read_markdown(raw)


_READERS = {HTML: _html, MARKDOWN: _markdown, PDF: read_pdf, DOCX: read_docx}
