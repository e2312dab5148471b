"""Count the characters that a PDF page shows, from the operators of its content and not from extracted text.

It is independent of how text is extracted: it walks the page's content and the forms that it draws, without recursion,
and counts the codes that are shown, one or two bytes each as the font says. It does share pypdf's unpacking.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

from pypdf import PageObject
from pypdf.generic import DictionaryObject, StreamObject

_TOKEN = re.compile(
    rb"/(?P<name>[^\s/\[\]()<>{}%]+)"
    rb"|\((?P<text>(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+)\)"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|(?P<operator>\bTf\b|\bTj\b|\bTJ\b|\bDo\b|\bBDC\b|\bDP\b|'|\")",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\(?:[0-7]{1,3}|.)", re.DOTALL)
_BLANKS = 0.8
"""The share of codes that are not blank, where the font does not tell which is the space."""
_MOST_FORMS = 20_000


def shown_characters(page: PageObject) -> int:
    """How many characters that are not blank the page shows, as near as can be told."""
    contents = page.get_contents()
    waiting: list[tuple[bytes, Any]] = [
        (contents.get_data() if contents is not None else b"", page.get("/Resources"))
    ]
    seen: dict[int, StreamObject] = {}
    total = 0.0
    while waiting and len(seen) < _MOST_FORMS:
        data, resources = waiting.pop()
        count, drawn = _shown(data, dictionary(resources))
        total += count
        for form in drawn:
            if id(form) not in seen:
                seen[id(form)] = form
                waiting.append((form.get_data(), form.get("/Resources", resources)))
    return int(total)


def _shown(data: bytes, resources: DictionaryObject) -> tuple[float, list[StreamObject]]:
    """What one stream shows, and the forms that it draws."""
    fonts, objects = (dictionary(resources.get(key)) for key in ("/Font", "/XObject"))
    wide, name, total = False, b"", 0.0
    strings: list[bytes] = []
    drawn: list[StreamObject] = []
    for token in _TOKEN.finditer(data):
        if token["name"] is not None:
            name = token["name"]
        elif token["operator"] == b"Tf":
            wide = dictionary(fonts.get("/" + name.decode("latin-1"))).get("/Subtype") == "/Type0"
        elif token["operator"] == b"Do":
            drawn.extend(_form(objects, name))
        elif token["operator"] in (b"BDC", b"DP"):
            strings = []
        elif token["operator"] is not None:
            total += sum(_codes(string, wide) for string in strings)
            strings = []
        else:
            strings.append(_bytes(token))
    return total, drawn


def _bytes(token: re.Match[bytes]) -> bytes:
    if token["text"] is not None:
        return _ESCAPE.sub(b"x", token["text"])
    digits = re.sub(rb"\s", b"", token["hex"]).decode("ascii")
    return bytes.fromhex(digits + "0" * (len(digits) % 2))


def _codes(string: bytes, wide: bool) -> float:
    return len(string) / 2 * _BLANKS if wide else len(string) - string.count(b" ")


def _form(objects: DictionaryObject, name: bytes) -> Iterator[StreamObject]:
    found = objects.get("/" + name.decode("latin-1"))
    form = found.get_object() if found is not None else None
    if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form":
        yield form


def dictionary(value: object) -> DictionaryObject:
    """What a reference leads to, an empty dictionary if that is none."""
    resolved = cast("Any", value).get_object() if hasattr(value, "get_object") else value
    return resolved if isinstance(resolved, DictionaryObject) else DictionaryObject()
