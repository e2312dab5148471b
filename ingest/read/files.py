"""Turn a path, or bytes with a name, into a `Document`: check its size and type, and give it to its reader."""

from pathlib import Path

from ingest.errors import bad_input
from ingest.model import Document
from ingest.read.limits import DEFAULT_LIMITS, Limits
from ingest.read.media import DOCX, IN_PROCESS, PDF, TABLES, known_ending
from ingest.read.media import media_type as told_type
from ingest.read.source import Raw, checked
from ingest.read.text import read_text
from ingest.sandbox import sandbox

NO_FILE = "It is a folder, or no regular file"


def read(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read one file; raises `BadInput` for what cannot be read."""
    name = document_name(path)
    size = _size(path, name)
    _check_size(name, size, known_ending(name) or "", limits)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise bad_input("CG-READ-002", name, f"The file cannot be opened ({error.strerror})") from None
    return read_bytes(name, data, limits=limits)


def read_bytes(
    name: str, data: bytes, media_type: str | None = None, *, limits: Limits = DEFAULT_LIMITS
) -> Document:
    """Read what is already in memory, such as standard input; `media_type` says what it is where its name does not."""
    if not data:
        raise bad_input("CG-READ-003", name, "The file is empty")
    media = media_type or told_type(name, data)
    _check_size(name, len(data), media, limits)
    return _dispatch(Raw(name, data, media), limits)


def document_name(path: Path) -> str:
    """Parent folder and file name: the same wherever the folder lies."""
    absolute = path.absolute()
    return f"{absolute.parent.name}/{absolute.name}" if absolute.parent.name else absolute.name


def _size(path: Path, name: str) -> int:
    try:
        status = path.stat()
    except FileNotFoundError:
        raise bad_input("CG-READ-001", name, "There is no such file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a possible path"
        raise bad_input("CG-READ-002", name, f"The file cannot be opened ({reason})") from None
    if not path.is_file():
        raise bad_input("CG-READ-002", name, NO_FILE)
    return status.st_size


def _check_size(name: str, size: int, media: str, limits: Limits) -> None:
    most = limits.text_bytes
    if media in TABLES:
        most = limits.table_bytes
    elif media in (PDF, DOCX):
        most = limits.binary_bytes
    if size >= most:
        reason = f"The file has {size / 1e6:.0f} MB, and less than {most / 1e6:.0f} MB are read"
        raise bad_input("CG-READ-006", name, reason)


def _dispatch(raw: Raw, limits: Limits) -> Document:
    if raw.media_type in IN_PROCESS:
        return checked(read_text(raw), limits)
    return sandbox(limits).read(raw)
