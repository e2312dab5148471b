"""Find the files to read in what the user names, each with the mapping it needs, and say what is left out and why.

A table's mapping lies beside it (`prisoners.csv`, `prisoners.mapping.toml`), or is named for the whole run. In a
folder, hidden files, links and files of other kinds are left out; a file that is named itself is never left out, it is
read or it is an error.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import file_digest
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from ingest.errors import BadInput, bad_input
from ingest.model import Document
from ingest.read.files import NO_FILE, document_name, read
from ingest.read.limits import DEFAULT_LIMITS, Limits
from ingest.read.media import TABLES, known_ending

if TYPE_CHECKING:
    from ingest.mapping import Mapping

MAPPING_ENDING = ".mapping.toml"


@dataclass(frozen=True)
class Source:
    """A file to read; `mapping_path` is its mapping's, None for what is no table or has none."""

    path: Path
    name: str
    mapping_path: Path | None = None

    @cached_property
    def mapping(self) -> "Mapping | None":
        """Its mapping, read when first asked for; raises `BadInput` for a wrong one, and for a table without one."""
        from ingest.mapping import load_mapping

        if self.mapping_path:
            return load_mapping(self.mapping_path)
        if known_ending(self.name) in TABLES and self.path.is_file():
            raise bad_input("CG-READ-017", self.name, "The table has no mapping")
        return None

    def read(self, limits: Limits = DEFAULT_LIMITS) -> Document:
        """The document, with what its mapping says of the table's origin."""
        document = read(self.path, limits=limits)
        return self.mapping.described(document) if self.mapping else document


@dataclass(frozen=True)
class Skipped:
    """A file that is left out, and why."""

    path: Path
    name: str
    reason: str


def discover(paths: Sequence[Path], mapping: Path | None = None) -> list[Source | Skipped]:
    """Everything in files and folders, sorted by path within each, no file twice."""
    found: dict[Path, Source | Skipped] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(Path(os.path.abspath(file)), _named(file, path, mapping))
    return [item for item in found.values() if not item.name.endswith(MAPPING_ENDING)]


def insist(paths: Sequence[Path]) -> None:
    """Raise `BadInput` for the first path at which there is nothing, or nothing that may be looked at."""
    for path in paths:
        try:
            path.stat()
        except (OSError, ValueError) as error:
            # Nothing was read of it, so it is called what it was called by whoever asked for it.
            raise _unopened(path, error, str(path)) from None


def hash_of(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal; raises `BadInput` where there is no file that can be opened."""
    try:
        if not S_ISREG(path.stat().st_mode):
            raise bad_input("CG-READ-002", document_name(path), NO_FILE)
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        raise _unopened(path, error) from None


def _unopened(path: Path, error: OSError | ValueError, name: str | None = None) -> BadInput:
    code = "CG-READ-001" if isinstance(error, FileNotFoundError) else "CG-READ-002"
    return bad_input(code, name or document_name(path), f"The file cannot be opened ({_why(error)})")


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or "not a possible path"


def _files(path: Path) -> Iterator[Path]:
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):
        is_folder = False
    if not is_folder:
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _named(file: Path, given: Path, mapping: Path | None) -> Source | Skipped:
    name = document_name(file)
    media = known_ending(name)
    beside = file.with_name(file.stem + MAPPING_ENDING)
    own = (mapping or (beside if beside.is_file() else None)) if media in TABLES else None
    if file == given or name.endswith(MAPPING_ENDING):
        return Source(file, name, own)
    if file.is_symlink() or not file.is_file():
        return Skipped(file, name, "It is a link, or no regular file")
    if media is None:
        return Skipped(file, name, "Files of this kind are not read")
    if media in TABLES and own is None:
        return Skipped(file, name, f"The table has no mapping: put {beside.name} beside it, or name one")
    return Source(file, name, own)
