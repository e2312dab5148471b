"""Turn a text file's bytes into text, or say clearly why not.

In this order: a byte order mark; UTF-16 without one, known by its zero bytes; strict UTF-8; then a guess among
single-byte encodings, accepted only when no other is as likely. Line ends
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
_BY_SCRIPT = ["cp1251", "koi8_r", "koi8_u", "cp866", "cp1256"]
"""Told with confidence by the script that they turn into; among themselves by how words look."""
_LATIN = ["cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_9", "iso8859_15"]
"""Not told apart: one wrong letter in a name is worse than a refusal. Accepted where all that fit agree."""
_SAMPLE = 100_000
_MOST_CHAOS, _LEAST_COHERENCE = 10.0, 50.0
"""Per cent, as charset-normalizer gives them."""
_ODD_WORD = re.compile(
    r"[a-zа-яёіїєў][A-ZА-ЯЁІЇЄЎ]|[^\W\d_][^\w\s'’ʼ.,:;!?()\[\]«»“”„\"/–—-][^\W\d_]|[†‡‰‹€‚ЉЊЌЋЏљњќћџђѓЂЃ]|[\u2500-\u25ff]"
)
_ODD_WORDS = 0.005
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
    """Whether more characters of several bytes are whole than broken: by chance that does not happen."""
    text = data.decode("utf-8", "replace")
    return sum(character > "\x7f" for character in text) > 2 * text.count("\ufffd")


def _guessed(name: str, data: bytes) -> Decoded:
    latin = {text for encoding in _LATIN if (text := _fits(data, encoding)) is not None}
    if len(latin) == 1:
        return Decoded(latin.pop(), "cp1252", True)
    matches: CharsetMatches = from_bytes(data[:_SAMPLE], cp_isolation=_BY_SCRIPT, enable_fallback=False)
    best = matches.best()
    if best and best.percent_chaos <= _MOST_CHAOS and best.percent_coherence >= _LEAST_COHERENCE:
        text = _strict(name, data, best.encoding)
        if _looks_written(text[:_SAMPLE]):
            return Decoded(text, best.encoding, True)
    raise bad_input(
        "CG-READ-005", name, "The file is not UTF-8, and its encoding cannot be told with confidence"
    )


def _fits(data: bytes, encoding: str) -> str | None:
    """The text in a Latin encoding, None if it has characters there that no one writes."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if re.search(r"[\x80-\x9f]", text) else text


def _looks_written(text: str) -> bool:
    """Whether words are written as people do: no capital inside a word, no symbol, most of the letters not Latin."""
    words = re.findall(r"\S+", text)
    odd = sum(bool(_ODD_WORD.search(word)) for word in words)
    foreign = sum(character.isalpha() and character > "\x7f" for character in text)
    return odd <= len(words) * _ODD_WORDS and foreign * 2 > sum(map(str.isalpha, text))


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"Byte {error.start} does not fit its encoding, {encoding}"
        raise bad_input("CG-READ-005", name, reason) from None
