"""How much a reader may take before a file is refused."""

from dataclasses import dataclass

MB = 1_000_000


@dataclass(frozen=True)
class Limits:
    """Bounds for one file; sizes in bytes, times in seconds."""

    text_bytes: int = 50 * MB
    """Text, Markdown and HTML: refused at this size and above."""
    table_bytes: int = 200 * MB
    """CSV and JSONL, which are mapped row by row."""
    binary_bytes: int = 100 * MB
    """PDF and DOCX, as they are on disk."""
    unpacked_bytes: int = 200 * MB
    """A DOCX's parts together, unpacked."""
    parts: int = 5_000
    """Files in a DOCX's archive."""
    pages: int = 5_000
    """Pages of a PDF."""
    characters: int = 50_000_000
    """Text that one file may yield."""
    lines: int = 400_000
    """Lines of a text, or blocks of what declares them."""
    cpu_seconds: int = 30
    wall_seconds: float = 60.0
    memory_bytes: int = 1_000 * MB
    """Address space of the child process that reads PDF, DOCX and HTML."""


DEFAULT_LIMITS = Limits()
