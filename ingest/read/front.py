"""Turn the `---` block at the head of a text into what it says of the text's origin.

It is read as `key: value` lines, a small and safe part of YAML. Keys that mean the same are read alike. What in it was
meant for us and cannot be read is told: a report without its date is worth little.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from difflib import get_close_matches

from ingest.dates import find_dates, whole_date

_LINE = r"(?:[^\W\d_][^:\n]{0,60}:[^\n]*|[ \t#\]}-][^\n]*)\n"
"""What a line of YAML looks like: a key, or what goes on from the line before. Prose has no place in a head."""
_BLOCK = re.compile(rf"\s*---[ \t]*\n((?:{_LINE}|\n){{0,60}}?)---[ \t]*(?:\n|$)")
_UNCLOSED = re.compile(rf"\s*---[ \t]*\n((?:{_LINE}){{1,60}})")
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*:[ \t]*(\S.*)")
_KEYS = {
    "source": ("source", "url", "link", "canonical", "address"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "author", "organisation", "organization", "by"),
    "published": ("published", "date", "publication date", "date published", "updated"),
}
_KNOWN = frozenset(key for keys in _KEYS.values() for key in keys)
_LIKE = 0.9
"""How much a key must be like that of the date to be taken for a misspelt one: `publisher` is less."""


@dataclass(frozen=True)
class Origin:
    """What a file says of where it comes from; `published` is EDTF, `lost` what of it cannot be read."""

    title: str | None = None
    source: str | None = None
    publisher: str | None = None
    published: str | None = None
    lost: str | None = None


def front_matter(text: str) -> tuple[Origin, int]:
    """The origin that the block states, and the offset at which the text proper begins."""
    block = _BLOCK.match(text)
    if not block:
        return Origin(lost=_unclosed(text)), 0
    fields = dict(_fields(block[1]))
    if not fields:
        return Origin(), 0
    return _origin(fields), block.end()


def origin_of(title: str | None, source: str | None, publisher: str | None, dated: str | None) -> Origin:
    """The origin by these fields, `dated` being the text of the date of publication."""
    published = _edtf(dated)
    lost = "The date of publication in its head cannot be read: write it as 2024-03-11"
    return Origin(title, source, publisher, published, lost if dated and not published else None)


def _edtf(value: str | None) -> str | None:
    """The date in a field: the whole of it, or else the first that stands in it."""
    if not value:
        return None
    return whole_date(value) or next((found.edtf for found in find_dates(value)), None)


def _fields(block: str) -> list[tuple[str, str]]:
    matches = (_FIELD.fullmatch(line.strip()) for line in block.splitlines())
    return [(m[1].lower().replace("_", " "), m[2].strip().strip("\"'")) for m in matches if m]


def _origin(fields: dict[str, str]) -> Origin:
    def first(name: str) -> str | None:
        return next((fields[key] for key in _KEYS[name] if fields.get(key)), None)

    found = origin_of(first("title"), first("source"), first("publisher"), first("published"))
    return found if first("published") else replace(found, lost=_misspelt(fields.keys()))


def _misspelt(keys: Collection[str]) -> str | None:
    """Tell of a key that is most likely the date's."""
    for key in keys:
        if key not in _KNOWN and (near := get_close_matches(key, _KEYS["published"], 1, _LIKE)):
            return f"Its head has no date of publication, and a key that is nearly {near[0]!r}"
    return None


def _unclosed(text: str) -> str | None:
    """Tell of a head that has no end, which is no head then."""
    begun = _UNCLOSED.match(text)
    if begun is None or _KNOWN.isdisjoint(dict(_fields(begun[1]))):
        return None
    return "Its head was read as text: no line of --- closes it"
