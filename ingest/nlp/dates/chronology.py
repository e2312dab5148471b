"""From a chronology to the years of its lines: one that gives only a day goes on from the line before it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ingest.nlp.dates.relative import day_number
from ingest.nlp.dates.written import Found, month_number

LEAD = re.compile(r"[\s•*·–—-]*(?:[Oo]n\s+)?")
BEHIND = re.compile(r"\s*(?:[–—:|]|-\s)")
ALONE = re.compile(r"[ \t]*\n")
"""Behind a date that fills its line."""
YEAR_ALONE = re.compile(r"^[^\w\n]*((?:19|20)\d\d)[^\w\n]*$", re.MULTILINE)
"""A year as a heading."""
FAR = 30
"""Characters before a date in which its line begins."""
FEW = 3
"""Lines that begin with a day, at least."""
Line = tuple[int, int | None, tuple[int, int]]
"""Where a line's date begins, its year if it has one, month and day."""


def years_of_lines(text: str, listed: Sequence[Found]) -> dict[int, int]:
    """The year of each line's date, by the character at which it begins."""
    set_off = [line for found in listed if (line := _line(text, found, BEHIND))]
    alone = [line for found in listed if (line := _line(text, found, ALONE))]
    lines = max(set_off, alone, key=len)
    if len(lines) < FEW:
        return {}
    if headings := [(m.start(), int(m[1])) for m in YEAR_ALONE.finditer(text)]:
        return _years_below(headings, lines)
    known = [k for k, (_, year, _) in enumerate(lines) if year]
    if not known:
        return {}
    if _falls(lines):
        lines, known = lines[::-1], [len(lines) - 1 - k for k in reversed(known)]
    years = {known[0]: lines[known[0]][1] or 0}
    for k in range(known[0] - 1, -1, -1):
        years[k] = lines[k][1] or years[k + 1] - (lines[k][2] > lines[k + 1][2])
    for k in range(known[0] + 1, len(lines)):
        years[k] = lines[k][1] or years[k - 1] + (lines[k][2] < lines[k - 1][2])
    return {lines[k][0]: year for k, year in years.items()}


def _years_below(headings: Sequence[tuple[int, int]], lines: Sequence[Line]) -> dict[int, int]:
    """The years of lines below years that stand as headings; one heading alone is of the first line below it."""
    begins, years = [char for char, _ in headings], dict[int, int]()
    before: Line | None = None
    for line in lines:
        char, written, day = line
        at = bisect_right(begins, char) - 1
        if at < 0:
            continue
        year = years[before[0]] if before and len(headings) == 1 else headings[at][1]
        turned = before is not None and len(headings) == 1 and day < before[2] and not _falls(lines)
        years[char] = written or year + turned
        before = line
    return years


def _line(text: str, found: Found, behind: re.Pattern[str]) -> Line | None:
    """A date with which a line begins, and behind which it ends or is set off."""
    month, year = found.parts.get("m", ""), found.parts.get("y", "")
    low = max(0, found.char - FAR)
    begins = text.rfind("\n", low, found.char) + 1
    if (low and not begins) or not month[:1].isalpha():
        return None
    if not LEAD.fullmatch(text, begins, found.char) or not behind.match(text, found.stop):
        return None
    day = day_number(found.parts.get("d") or "") or 0
    return found.char, int(year) if year.isdigit() else None, (month_number(month), day)


def _falls(lines: Sequence[Line]) -> bool:
    """Whether the newest line comes first."""
    years = [year for _, year, _ in lines if year]
    if len(set(years)) > 1:
        return years[0] > years[-1]
    steps = [(a, b) for (_, _, a), (_, _, b) in pairwise(lines)]
    return sum(a > b for a, b in steps) > sum(a < b for a, b in steps)
