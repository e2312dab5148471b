"""Turn a text file's bytes into text, or say clearly why not.

In this order: a byte order mark; UTF-16 without one, known by its zero bytes; strict UTF-8; then a guess among the
single-byte and East Asian encodings that reports come in, accepted only when it is clearly the best. Line ends
become `\\n` once, here: offsets count the characters after that and without the byte order mark.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import CharsetMatches, from_bytes

from ingest.errors import bad_input

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = ["cp1251", "koi8_r", "koi8_u", "cp866", "cp1250", "cp1252", "cp1254", "cp1256", "cp1258", "gb18030",
               "big5", "shift_jis", "euc_kr", "euc_jp"]  # fmt: skip
_SAMPLE = 100_000
_MOST_CHAOS, _LEAST_COHERENCE = 0.1, 0.5
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")


@dataclass(frozen=True)
class Decoded:
    """Text and the encoding it was in; `guessed` when nothing in the file said so."""

    text: str
    encoding: str
    guessed: bool = False


def decode(name: str, data: bytes) -> Decoded:
    """Decode a whole file; raises `BadInput` for what is empty, binary or of an unclear encoding."""
    if not data.strip():
        raise bad_input("CG-READ-003", name, "The file is empty")
    decoded = _marked(name, data) or _two_bytes(data) or _unmarked(name, data)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if len(_CONTROLS.findall(text[:_SAMPLE])) * 200 > min(len(text), _SAMPLE) or "\x00" in text:
        raise bad_input("CG-READ-004", name, "The file is binary and not a text")
    if not text.strip():
        raise bad_input("CG-READ-003", name, "The file holds nothing but white space")
    return Decoded(text, decoded.encoding, decoded.guessed)


def _marked(name: str, data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(name, data[len(mark) :], encoding), encoding)
    return None


def _two_bytes(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: its zero bytes stand at odd, or at even, places only."""
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if len(data) % 2 or not (even or odd) or (even and odd):
        return None
    encoding = "utf-16-le" if odd else "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, encoding, True) if " " in text and not _CONTROLS.search(text) else None


def _unmarked(name: str, data: bytes) -> Decoded:
    if b"\x00" in data:
        raise bad_input("CG-READ-004", name, "The file is binary and not a text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if len(_MULTIBYTE.findall(data[:_SAMPLE])) >= 2 and _mostly_utf8(data[:_SAMPLE]):
            reason = f"The file is UTF-8 but for byte {error.start}: it is damaged, or of two encodings"
            raise bad_input("CG-READ-005", name, reason) from None
    return _guessed(name, data)


def _mostly_utf8(data: bytes) -> bool:
    broken = data.decode("utf-8", "replace").count("�")
    return broken < sum(byte >= 0xC0 for byte in data) / 4


def _guessed(name: str, data: bytes) -> Decoded:
    matches: CharsetMatches = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES, enable_fallback=False)
    best = matches.best()
    if (
        best is None
        or best.percent_chaos / 100 > _MOST_CHAOS
        or best.percent_coherence / 100 < _LEAST_COHERENCE
    ):
        raise bad_input(
            "CG-READ-005", name, "The file is not UTF-8, and its encoding cannot be told with confidence"
        )
    return Decoded(_strict(name, data, best.encoding), best.encoding, True)


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"Byte {error.start} does not fit its encoding, {encoding}"
        raise bad_input("CG-READ-005", name, reason) from None
