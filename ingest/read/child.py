"""The child process that reads: `python -m ingest.read.child MEMORY_BYTES CPU_SECONDS`.

It imports every reader, reads one small file of each format so that nothing is left to load, shuts itself in, says
what holds, and then answers one request after the other until its input ends.
"""

import contextlib
import io
import json
import logging
import pkgutil
import sys
import time
import zipfile
from importlib import import_module
from typing import BinaryIO

from ingest.errors import BadInput, bad_input
from ingest.model import Document
from ingest.read.confine import confine
from ingest.read.formats import read_raw
from ingest.read.limits import DEFAULT_LIMITS, Limits
from ingest.read.media import DOCX, HTML, MARKDOWN, PDF, TEXT
from ingest.read.source import Raw
from ingest.read.wire import LENGTH, answer, pack

_CONTENT = b"BT /F1 9 Tf 9 9 Td (Text.) Tj ET"
_PDF = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1"
    b"/BaseFont/Helvetica>>>>>>>>endobj 4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
    b"trailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%%%EOF"
) % (len(_CONTENT), _CONTENT)
_HTML = "<html><title>é</title><p>Text &amp; <b>more</b>, 3 May 2020.".encode("cp1251", "xmlcharrefreplace")


def main(memory_bytes: int, cpu_seconds: int) -> None:
    """Serve until the input ends."""
    logging.disable(logging.CRITICAL)
    _load()
    held = confine(memory_bytes, cpu_seconds)
    output = sys.stdout.buffer
    output.write(pack({"holds": sorted(held)}, b""))
    output.flush()
    while header := _exactly(sys.stdin.buffer, LENGTH.size):
        head_length, body_length = LENGTH.unpack(header)
        head = json.loads(_exactly(sys.stdin.buffer, head_length))
        raw = Raw(head["name"], _exactly(sys.stdin.buffer, body_length), head["media_type"])
        output.write(answer(_read(raw, Limits(**head["limits"])), time.process_time()))
        output.flush()


def _read(raw: Raw, limits: Limits) -> Document | BadInput:
    try:
        return read_raw(raw, limits)
    except BadInput as error:
        return error
    except MemoryError:
        most = limits.memory_bytes // 1_000_000
        return bad_input("CG-READ-015", raw.name, f"Reading it takes more than {most} MB of memory")
    except RecursionError:
        return bad_input("CG-READ-013", raw.name, "It nests deeper than can be read")
    except Exception as error:
        # Whatever a damaged file provokes ends here, and the next file is read; the type is all that may be told.
        return bad_input("CG-READ-016", raw.name, f"Its reader failed ({type(error).__name__})")


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if data and len(data) < length:
        raise EOFError
    return data


def _load() -> None:
    """Load what is loaded late otherwise: encodings, the months' names, and what each reader needs for a first file."""
    import encodings

    for module in pkgutil.iter_modules(encodings.__path__):
        if module.name not in ("mbcs", "oem"):
            import_module(f"encodings.{module.name}")
    for media_type, data in (
        (PDF, _PDF),
        (DOCX, _docx()),
        (HTML, _HTML),
        (MARKDOWN, b"---\npublished: 3 May 2020\n---\n# Text\n\n- one"),
        (TEXT, b"Text"),
    ):
        read_raw(Raw("warm", data, media_type), DEFAULT_LIMITS)
    with contextlib.suppress(BadInput):
        read_raw(Raw("warm", "Он был задержан 3 мая 2020 года.".encode("cp1251") * 9, TEXT), DEFAULT_LIMITS)


def _docx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        text = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:body></w:document>"
        archive.writestr("word/document.xml", text)
    return out.getvalue()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
