"""Open a DOCX's archive with its size and count checked first, and give out the parts that hold text.

Nothing is ever written to disk, so the names in the archive cannot lead anywhere. What the archive says of a part's
size is not believed: reading stops at the limit.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from ingest.errors import BadInput, bad_input
from ingest.read.limits import Limits

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN = "word/document.xml"
_MAIN_TARGET = re.compile(rb"<Relationship\b(?=[^>]*/officeDocument\")[^>]*\bTarget=\"/?([^\"]+)\"")
_PIECE = 1 << 20


@dataclass
class Archive:
    """The archive's parts, unpacked one by one; `spent` counts the bytes of all of them."""

    name: str
    limits: Limits
    zip: zipfile.ZipFile
    spent: int = 0

    @property
    def main(self) -> str:
        """The name of the part that holds the text."""
        match = _MAIN_TARGET.search(self.part("_rels/.rels") or b"")
        return match[1].decode("utf-8", "replace") if match else _MAIN

    def part(self, name: str) -> bytes | None:
        """A part's bytes, None if there is none of that name."""
        try:
            with self.zip.open(name) as file:
                return b"".join(self._pieces(file))
        except KeyError:
            return None
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
        ) as error:
            raise bad_input(
                "CG-READ-012", self.name, f"A part of it cannot be unpacked ({type(error).__name__})"
            ) from None

    def named(self, pattern: str) -> list[str]:
        """The names of parts that match, sorted, each once."""
        return sorted({name for name in self.zip.namelist() if re.fullmatch(pattern, name)})

    def _pieces(self, file: IO[bytes]) -> Iterator[bytes]:
        while piece := file.read(_PIECE):
            self.spent += len(piece)
            if self.spent > self.limits.unpacked_bytes:
                raise too_large(self.name, self.limits)
            yield piece


def open_archive(name: str, data: bytes, limits: Limits) -> Archive:
    """Open it; raises `BadInput` for what is no archive, is encrypted, or would unpack to more than the limits."""
    if data.startswith(_OLE):
        raise bad_input("CG-READ-011", name, "The file is encrypted, or an old Word file")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise bad_input(
            "CG-READ-012", name, f"Its archive is damaged or cut off ({type(error).__name__})"
        ) from None
    parts = archive.infolist()
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise too_large(name, limits)
    if any(part.flag_bits & 1 for part in parts):
        raise bad_input("CG-READ-011", name, "The archive is encrypted")
    return Archive(name, limits, archive)


def too_large(name: str, limits: Limits) -> BadInput:
    """The error for an archive that unpacks to too much."""
    most = limits.unpacked_bytes // 1_000_000
    return bad_input(
        "CG-READ-013", name, f"It unpacks to more than {most} MB, or to more than {limits.parts} parts"
    )
