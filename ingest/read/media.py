"""Tell a file's media type from its name's ending, and check it against how its bytes begin."""

from ingest.errors import bad_input

TEXT, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CSV, JSONL = "text/csv", "application/jsonl"
TABLES = frozenset({CSV, JSONL})
IN_PROCESS = TABLES | {TEXT}
"""What is only decoded, which is safe in the calling process."""
_ENDINGS = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".csv": CSV,
    ".tsv": CSV,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
}
_MAGIC = {b"%PDF-": PDF, b"PK\x03\x04": DOCX, b"\xd0\xcf\x11\xe0": DOCX}
"""The last is the older container in which an encrypted DOCX comes; its reader says so."""


def known_ending(name: str) -> str | None:
    """The media type that a name's ending stands for, None for one that we do not read."""
    return next((media for ending, media in _ENDINGS.items() if name.lower().endswith(ending)), None)


def media_type(name: str, data: bytes) -> str:
    """The type by which to read it; raises `BadInput` when name and bytes disagree, or neither tells."""
    named = known_ending(name)
    seen = next((media for magic, media in _MAGIC.items() if data[:1024].lstrip().startswith(magic)), None)
    if named in (PDF, DOCX) and data.strip() and seen != named:
        raise bad_input(
            "CG-READ-012", name, "Its bytes are not what its ending says, or its beginning is missing"
        )
    if named and seen and named != seen:
        raise bad_input("CG-READ-007", name, "Its bytes are not what its ending says")
    return named or seen or _sniffed(name, data)


def _sniffed(name: str, data: bytes) -> str:
    """For input without a telling name, such as standard input: HTML if it begins so, else text."""
    if "." in name.rsplit("/", 1)[-1].lstrip("."):
        raise bad_input("CG-READ-004", name, "Files of this kind are not read")
    begin = data[:1024].lstrip().lower()
    return HTML if begin.startswith((b"<!doctype html", b"<html")) else TEXT
