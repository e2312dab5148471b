"""Tell which lines stand outside the running text: page numbers, repeated heads and feet, footnotes, contents, rows."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.model import PassageKind
from ingest.read.layout.lines import Line
from ingest.read.layout.shapes import ENUMERATOR, PAGE_NUMBER, has_leaders
from ingest.read.layout.tables import is_rule, rows

Marks = dict[int, PassageKind]
_EDGE = 2
_PAGE_LINES, _NOTE_LINES = 200, 60
_NOTE = re.compile(r"(?P<mark>\d{1,3}|\*{1,3}|[†‡§])\s*(?=[^\W\d_a-z]|[“\"«(]|https?:|www\.)")
_URL_NOTE = re.compile(r"\d{1,3}\s*(?:https?:|www\.)\S+$")


def with_pages(lines: Sequence[Line]) -> list[Line]:
    """Where nothing else marks pages: lines behind a page number that stands alone are of a new page."""
    if any(line.page for line in lines):
        return list(lines)
    page, paged = 0, list[Line]()
    for place, line in enumerate(lines):
        paged.append(replace(line, page=page))
        page += place > 0 and _alone(lines, place) and bool(PAGE_NUMBER.fullmatch(line.text))
    return paged


def marks(lines: Sequence[Line]) -> Marks:
    """The kind of each line, by its place in the list, that is no running text."""
    found: Marks = {place: "furniture" if is_rule(lines[place].text) else "row" for place in rows(lines)}
    pages = _pages(lines)
    _mark_numbers(lines, pages, found)
    _mark_repeated(lines, pages, found)
    _mark_contents(lines, found)
    for page in pages:
        _mark_notes(lines, [place for place in page if place not in found], found)
    return found


def _alone(lines: Sequence[Line], place: int) -> bool:
    return lines[place].gap and (place + 1 == len(lines) or lines[place + 1].gap)


def _pages(lines: Sequence[Line]) -> list[list[int]]:
    pages: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        pages[line.page].append(place)
    return list(pages.values())


def _mark_numbers(lines: Sequence[Line], pages: list[list[int]], found: Marks) -> None:
    if len(pages) < 2 and not PAGE_NUMBER.fullmatch(lines[-1].text if lines else ""):
        return
    for page in pages:
        for place in {*page[:_EDGE], *page[-_EDGE:]}:
            edge = place in (page[0], page[-1]) or _alone(lines, place)
            if edge and (place or len(pages) > 1) and PAGE_NUMBER.fullmatch(lines[place].text):
                found[place] = "furniture"


def _mark_repeated(lines: Sequence[Line], pages: list[list[int]], found: Marks) -> None:
    edges = [place for page in pages for place in {*page[:_EDGE], *page[-_EDGE:]}]
    keys = {place: re.sub(r"\d+", "#", lines[place].text.casefold()) for place in edges}
    counts = Counter(keys.values())
    for place, key in keys.items():
        on_all = counts[key] >= len(pages) >= 2
        if (on_all or counts[key] >= max(3, len(pages) * 0.25)) and len(key) >= 4:
            found[place] = "furniture"


def _mark_contents(lines: Sequence[Line], found: Marks) -> None:
    entries = [place for place, line in enumerate(lines) if has_leaders(line.text)]
    if len(entries) < 3:
        return
    found.update(dict.fromkeys(entries, "contents"))
    for place in entries:
        before = place - 1
        if before >= 0 and before not in found and ENUMERATOR.fullmatch(lines[before].text):
            found[before] = "contents"


def _mark_notes(lines: Sequence[Line], page: list[int], found: Marks) -> None:
    """The last lines of a page, from the first on from which each part begins with the mark of a note."""
    body = " ".join(lines[place].text for place in page[-_PAGE_LINES:])
    start = None
    for i in range(len(page) - 1, max(0, len(page) - _NOTE_LINES), -1):
        line = lines[page[i]]
        if _is_note(line, body):
            start = i
        elif line.gap:
            break
    if start is not None:
        found.update(dict.fromkeys(page[start:], "footnote"))


def _is_note(line: Line, body: str) -> bool:
    match = _NOTE.match(line.text)
    if not match:
        return False
    reference = r"[^\W\d_][.,;:!?)”\"’»\]]{0,3}" + re.escape(match["mark"]) + r"(?![\d\w.])"
    return (
        line.small
        or bool(_URL_NOTE.match(line.text))
        or bool(re.search(reference, body.replace(line.text, "", 1)))
    )
