"""Turn the `---` block at the head of a text into what it says of the text's origin.

It is read as `key: value` lines, a small and safe part of YAML. Keys that mean the same are read alike.
"""

import re
from dataclasses import dataclass

from ingest.dates import find_dates, whole_date

_BLOCK = re.compile(r"\s*---[ \t]*\n((?:[^\n]*\n){0,60}?)---[ \t]*(?:\n|$)")
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*:[ \t]+(\S.*)")
_KEYS = {
    "source": ("source", "url", "link", "canonical", "address"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "author", "organisation", "organization", "by"),
    "published": ("published", "date", "publication date", "date published", "updated"),
}


@dataclass(frozen=True)
class Origin:
    """What a file says of where it comes from; `published` is EDTF."""

    title: str | None = None
    source: str | None = None
    publisher: str | None = None
    published: str | None = None


def front_matter(text: str) -> tuple[Origin, int]:
    """The origin that the block states, and the offset at which the text proper begins."""
    block = _BLOCK.match(text)
    if not block:
        return Origin(), 0
    fields = dict(_fields(block[1]))
    if not fields:
        return Origin(), 0
    return _origin(fields), block.end()


def edtf_or_none(value: str | None) -> str | None:
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

    return Origin(first("title"), first("source"), first("publisher"), edtf_or_none(first("published")))
