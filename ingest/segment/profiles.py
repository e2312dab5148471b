"""Turn a document's parts into sections: the profiles of a list, and the pages between them.

A profile is known by its build, never by its words: a heading that is followed by fields (`Label: value`) whose
labels recur under other headings, numbered headings among those, confirmed by a table of contents if there is one;
or paragraphs whose numbers rise by one, as in a register.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.read.layout.shapes import LABEL, label_of
from ingest.segment.contents import confirmed
from ingest.segment.pieces import Part, bare_title, enumerator

_FEWEST = 3
_REGISTER = re.compile(r"(\d{2,4})\s+(?=[^\W\d_a-z])")
_REGISTER_TITLE = re.compile(r"\d+\s+(?P<name>[^,(–—.:;\n]{2,80})")
_REGISTER_LENGTH = 60
_ONLY_NUMBER = re.compile(r"(?:no\.?|nr\.?|№|#)?\s*\d+[.)]?", re.I)


@dataclass(frozen=True)
class Section:
    """Parts that become one unit."""

    kind: Literal["page", "profile"]
    title: str | None
    section: str | None
    parts: tuple[Part, ...]

    @property
    def span(self) -> tuple[int, int]:
        """From its first character to behind its last."""
        return self.parts[0].start, max(part.end for part in self.parts)


def sections_of(parts: Sequence[Part]) -> list[Section]:
    """The sections in their order, together all parts; one of kind page when there are no profiles."""
    named = confirmed(parts)
    profiles = _profile_places(parts, named)
    if not profiles:
        return [_single(parts)]
    breaks = profiles | _section_places(parts, named, profiles)
    if 0 not in breaks:
        breaks |= {0}
    return _cut(parts, sorted(breaks), profiles, named)


def _single(parts: Sequence[Part]) -> Section:
    """A page; or one profile, when a heading stands first and fields follow it."""
    fields = [part for part in parts[1:4] if label_of(part.text)]
    if parts[0].is_heading and len(fields) >= 2:
        return Section("profile", bare_title(parts[0].text), None, tuple(parts))
    return Section("page", None, None, tuple(parts))


def _profile_places(parts: Sequence[Part], named: set[int]) -> set[int]:
    with_fields = _with_fields(parts)
    if len(with_fields) < _FEWEST:
        return _register(parts)
    numbered = {place for place in with_fields if _number(parts[place])}
    if len(numbered) * 2 < len(with_fields):
        return with_fields
    return numbered | {place for place in named if _number(parts[place])}


def _with_fields(parts: Sequence[Part]) -> set[int]:
    """Headings that are followed by at least two fields which at least three headings have."""
    groups: dict[int, set[str]] = {}
    current: set[str] = set()
    for place, part in enumerate(parts):
        if part.is_heading:
            current = groups[place] = set()
        elif label := label_of(part.text):
            current.add(label)
    counts = Counter(label for labels in groups.values() for label in labels)
    common = {label for label, count in counts.items() if count >= _FEWEST}
    return {place for place, labels in groups.items() if len(labels & common) >= 2}


def _register(parts: Sequence[Part]) -> set[int]:
    """The longest run of paragraphs that begin with numbers, each one more than the last."""
    runs: list[list[tuple[int, int]]] = []
    for place, part in enumerate(parts):
        match = _REGISTER.match(part.text)
        if part.kind == "paragraph" and match and len(part.text) >= _REGISTER_LENGTH:
            number = int(match[1])
            if runs and runs[-1][-1][1] + 1 == number:
                runs[-1].append((place, number))
            else:
                runs.append([(place, number)])
    longest = max(runs, key=len) if runs else []
    return {place for place, _ in longest} if len(longest) >= _FEWEST else set()


def _number(part: Part) -> str | None:
    found = enumerator(part.text)
    return found if found and found.isdigit() else None


def _section_places(parts: Sequence[Part], named: set[int], profiles: set[int]) -> set[int]:
    """Headings that end a profile: named by the contents, lettered among numbers, or of a higher declared level."""
    numbered = any(_number(parts[place]) for place in profiles)
    level = min(parts[place].block.level for place in profiles)
    found = named - profiles
    for place, part in enumerate(parts):
        if part.is_heading and place not in profiles:
            lettered = numbered and (enumerator(part.text) or "0").isalpha()
            if lettered or 0 < part.block.level < level:
                found.add(place)
    return found


def _cut(parts: Sequence[Part], breaks: list[int], profiles: set[int], named: set[int]) -> list[Section]:
    sections: list[Section] = []
    category: str | None = None
    for place, following in zip(breaks, [*breaks[1:], len(parts)], strict=True):
        own = tuple(parts[place:following])
        if place in profiles:
            sections.append(Section("profile", _title(own), category, own))
            continue
        if place and (not named or place in named):
            category = bare_title(own[0].text)
        title = bare_title(own[0].text) if place and own[0].is_heading else None
        sections.append(Section("page", title, category, own))
    return sections


def _title(own: Sequence[Part]) -> str:
    """The heading; where that is but a number, the first field's value; in a register, the words up to a comma."""
    text = own[0].text
    if own[0].kind == "paragraph" and (match := _REGISTER_TITLE.match(text)):
        return match["name"].strip()
    if _ONLY_NUMBER.fullmatch(text.strip()) and len(own) > 1 and (field := LABEL.match(own[1].text)):
        return own[1].text[field.end() :].strip()
    return bare_title(text)
