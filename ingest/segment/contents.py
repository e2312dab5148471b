"""Turn a document's table of contents into the headings that it confirms."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from ingest.segment.pieces import Part, bare_title, enumerator

_PAGE = re.compile(r"[\s._…]*\d{0,4}\s*$")
_ALIKE = 88.0
_MOST_FUZZY = 2_000


class Contents:
    """The entries of a table of contents; empty when the document has none."""

    def __init__(self, parts: Iterable[Part]) -> None:
        entries = [_PAGE.sub("", part.text) for part in parts if part.kind == "contents"]
        self._titles: dict[str, str | None] = {}
        waiting: str | None = None
        for entry in filter(None, entries):
            own = enumerator(entry)
            if key(entry):
                self._titles[key(entry)] = own or waiting
            waiting = entry.strip(" .)") if not key(entry) or len(entry) <= 3 else None

    def __len__(self) -> int:
        return len(self._titles)

    def confirms(self, part: Part) -> bool:
        """Whether an entry has this heading's words, or nearly so with the same number."""
        if part.kind == "contents" or len(part.text) > 200 or not self._titles:
            return False
        own, number = key(part.text), enumerator(part.text)
        if own in self._titles:
            return self._titles[own] in (None, number)
        if len(self._titles) > _MOST_FUZZY:
            return False
        found = process.extractOne(own, list(self._titles), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return bool(found) and self._titles[found[0]] == number


def key(text: str) -> str:
    """A title's letters and digits, without the number before it, small."""
    return re.sub(r"[\W_]+", "", bare_title(text).casefold())


def confirmed(parts: Sequence[Part]) -> set[int]:
    """Places, behind the contents, of the headings that they name; a numbered list item may be one as well."""
    contents = Contents(parts)
    if not len(contents):
        return set()
    last = max(place for place, part in enumerate(parts) if part.kind == "contents")
    return {
        place
        for place in range(last + 1, len(parts))
        if _likely(parts[place]) and contents.confirms(parts[place])
    }


def _likely(part: Part) -> bool:
    return part.is_heading or (part.kind == "list_item" and (enumerator(part.text) or "").isdigit())
