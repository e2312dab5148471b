"""Turn the dates that people write at the head of a page, in a field or in a cell into EDTF.

Precision is kept: "December 2023" is `2023-12` and never a day of it. A day that the calendar does not have is no
date. Day and month in figures are read as day first when dots part them, and not at all when slashes part them and
both orders are possible.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from ontology.patterns import words

_MONTH = r"(?P<month>[A-Za-z][a-z]{2,8})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_START, _END = r"(?<![\w./-])", r"(?![\w/]|[.-]\d)"
_FORMS = tuple(
    re.compile(_START + form + _END)
    for form in (
        _YEAR + r"-(?P<month>\d\d)-(?P<day>\d\d)(?=T\d\d|(?![\w-]))(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        _DAY + r"\s+(?:of\s+)?" + _MONTH + r",?\s+" + _YEAR,
        _MONTH + r"\s+" + _DAY + r",?\s+" + _YEAR,
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?" + _YEAR,
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/" + _YEAR,
        _YEAR + r"/(?P<month>\d{1,2})/(?P<day>\d{1,2})",
        _YEAR + r"\.(?P<month>\d{2})\.(?P<day>\d{2})",
        _MONTH + r",?\s+" + _YEAR,
        _YEAR + r"-(?P<month>\d\d)",
    )
)


@dataclass(frozen=True)
class FoundDate:
    """A date and the characters it stands at."""

    edtf: str
    start: int
    end: int


def find_dates(text: str) -> Iterator[FoundDate]:
    """The dates in a short text, the most precise reading of each, in their order."""
    taken: list[FoundDate] = []
    for form in _FORMS:
        for match in form.finditer(text):
            edtf = _edtf(match)
            if edtf and _is_free(taken, match.start(), match.end()):
                insort(taken, FoundDate(edtf, match.start(), match.end()), key=_start_of)
    return iter(taken)


def _is_free(taken: list[FoundDate], start: int, end: int) -> bool:
    """Tell whether a run of characters meets none of the dates, which are in their order and apart."""
    after = bisect_left(taken, start, key=_start_of)
    return (after == 0 or taken[after - 1].end <= start) and (
        after == len(taken) or end <= taken[after].start
    )


def _start_of(found: FoundDate) -> int:
    return found.start


def whole_date(text: str) -> str | None:
    """The EDTF date that a text is, if it is nothing else."""
    text = text.strip()
    if re.fullmatch(r"(?:1[89]|20)\d\d", text):
        return text
    for found in find_dates(text):
        if found.start == 0 and found.end == len(text):
            return found.edtf
    return None


def day_edtf(year: int, month: int, day: int) -> str | None:
    """`YYYY-MM-DD`, None when the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_number(word: str) -> int | None:
    """1 to 12 for a month's English name or its abbreviation."""
    return _months().get(word.casefold().rstrip("."))


@cache
def _months() -> dict[str, int]:
    return {word.casefold().rstrip("."): int(found[0].notation) for word, found in words("months").items()}


def _edtf(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year, day = int(parts["year"]), parts.get("day")
    if parts.get("first"):
        return _slashed(int(parts["first"]), int(parts["second"]), year)
    month = int(parts["month"]) if parts["month"].isdigit() else month_number(parts["month"])
    if month is None or not 1 <= month <= 12:
        return None
    return day_edtf(year, month, int(day)) if day else f"{year}-{month:02d}"


def _slashed(first: int, second: int, year: int) -> str | None:
    if first > 12 >= second or first == second:
        return day_edtf(year, second, first)
    return day_edtf(year, first, second) if second > 12 >= first else None
