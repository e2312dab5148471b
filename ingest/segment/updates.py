"""Turn the parts of a page into its updates: a date that stands alone begins one, what stands before is the digest."""

import re
from collections.abc import Sequence

from ingest.dates import FoundDate, find_dates, whole_date
from ingest.model import Update
from ingest.read.layout.shapes import LABEL
from ingest.segment.pieces import Part

_WORDS = (
    r"(?:last\s+)?(?:updated?|published|posted|issued|dated?|edited|as\s+of|as\s+at|closed|position\s+at)"
)
_BEFORE_DATE = re.compile(rf"(?:{_WORDS}(?:\s+on)?\s*:?\s*)", re.I)
_MENTION = re.compile(rf"(?<!\w){_WORDS}(?:\s+on)?\s*:?\s*\W{{0,3}}$", re.I)
_HEAD, _FOOT, _SHORT = 6, 5, 200
_DATELINE = re.compile(r"\s*(?:[–—|:]|-\s|\))")
_STATED = re.compile(r"^\W*(?:publish(?:ed|\s+date)|posted|issued)(?:\s+on)?\s*:?\s*$", re.I)
_CLOCK = re.compile(
    r"(?<=\d)(?:,\s*|\s+)(?:(?:at|[-–·|])\s+)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s+(?:GMT|UTC|[A-Z]{2,4}T?\b))?"
)
"""The time of day behind a date."""
_PLACE = re.compile(r"(?:[^\W\d_a-z][\w.'’/-]*,?\s+){0,4}[^\W\d_a-z][\w.'’/-]*(?:,|\s\()\s*")
_WEEKDAY = re.compile(
    r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?[.,]?\s+(?=\S*\d|[A-Z])"
)
_BEHIND_PLACE = re.compile(r"\)?\s*(?:\([^()\n]{2,40}\)\s*)?(?:[–—]|--?\s)(?!\s*\w*\s?\d)")
"""Around the date of an agency's report: `KATHMANDU, Nepal, Nov. 22, 2021 (Agency) –`."""
_PERIODICAL = re.compile(
    r"\b(?:situation|review|digest|report|bulletin|chronicle|overview|update|monitor|summary|newsletter|round-?up|monthly)\b",
    re.I,
)
"""A title that ends in the month it is about: `Human Rights Situation in Belarus: March 2024`."""
_BYLINE_END = re.compile(
    r"(?:[,·—–./|:]\s*|\s-\s+|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|reviewed|touched:?)\s+)$"
)


def updates_of(parts: Sequence[Part], start: int, end: int) -> tuple[tuple[Update, ...], list[Part]]:
    """The updates from `start` to `end`, none if fewer than two dates stand alone, and the parts with their titles."""
    places = [place for place, part in enumerate(parts) if _day(part.text) and _has_text(parts, place)]
    if len(places) < 2:
        return (), list(parts)
    titled = list(parts)
    updates: list[Update] = []
    if any(part.kind in ("paragraph", "list_item") for part in parts[: places[0]]):
        updates.append(Update(start, parts[places[0] - 1].end, None))
    for place, following in zip(places, [*places[1:], len(parts)], strict=True):
        title = _title(titled, place)
        last = max(part.end for part in parts[place:following])
        updates.append(Update(parts[place].start, min(last, end), _day(parts[place].text), title))
    return tuple(updates), titled


def lone_day(text: str) -> str | None:
    """The day that a line consists of, with or without a word such as "Updated" before it."""
    if len(text) > 60:
        return None
    edtf = whole_date(_BEFORE_DATE.sub("", text, count=1))
    return edtf if edtf and len(edtf) == len("YYYY-MM-DD") else None


def _day(text: str) -> str | None:
    """The day that a line consists of, or begins with before a title: `7 May 2020: Moved again`."""
    if edtf := lone_day(text):
        return edtf
    first = next(find_dates(text[:40]), None)
    if first and first.start == 0 and len(first.edtf) == len("YYYY-MM-DD") and _is_title(text):
        return first.edtf if _DATELINE.match(text, first.end) else None
    return None


def _is_title(text: str) -> bool:
    return len(text) <= _SHORT and not re.search(r"[.;,]$|\n", text)


def page_date(parts: Sequence[Part], updates: Sequence[Update]) -> str | None:
    """The date that a page gives itself: its newest update's, or one in its head or foot."""
    days = [update.date for update in updates if update.date]
    if days:
        return max(days)
    head = [part for part in parts if part.kind != "contents"][:_HEAD]
    return next((edtf for part in head if (edtf := _own_date(part))), None) or next(
        (edtf for part in reversed(parts[-_FOOT:]) if (edtf := _foot_date(part.text))), None
    )


def _foot_date(text: str) -> str | None:
    """A date with a word for it, or alone in brackets."""
    return _labelled_date(text) or (whole_date(text[1:-1]) if text[:1] + text[-1:] == "()" else None)


def stated_date(parts: Sequence[Part]) -> str | None:
    """The day of a line `Published: 16 May 2019, 16:41` in the head or the foot, which nobody can know better."""
    for part in (*parts[:_HEAD], *parts[-_FOOT:]):
        first = next(find_dates(part.text[:_SHORT]), None)
        if first and len(first.edtf) == len("YYYY-MM-DD") and _STATED.match(part.text[: first.start]):
            return first.edtf
    return None


def _has_text(parts: Sequence[Part], place: int) -> bool:
    """Whether a paragraph follows before the next date that stands alone."""
    alone = bool(lone_day(parts[place].text))
    for part in parts[place + 1 :]:
        if _day(part.text):
            return False
        if part.kind == "paragraph" or (alone and part.kind == "list_item"):
            return True
    return False


def _title(parts: list[Part], place: int) -> str | None:
    """What follows the date in its line, or the short line behind it, which is a heading whatever it looks like."""
    parts[place] = parts[place].of_kind("heading", 2)
    first = next(find_dates(parts[place].text))
    if rest := parts[place].text[first.end :].strip(" :–—|-)"):
        return rest
    if place + 1 >= len(parts) or not _is_title(parts[place + 1].text):
        return None
    parts[place + 1] = parts[place + 1].of_kind("heading", 2)
    return parts[place + 1].text


def _own_date(part: Part) -> str | None:
    """A date that stands alone, in a line of a page's head that is no sentence, or at the front of a dateline."""
    text = _CLOCK.sub("", part.text[: 2 * _SHORT]) + part.text[2 * _SHORT :]
    alone = text[named.end() :] if (named := _WEEKDAY.match(text)) else text
    if (edtf := whole_date(alone)) and len(edtf) > len("YYYY"):
        return edtf
    if labelled := _labelled_date(text):
        return labelled
    dates = list(find_dates(text[:_SHORT]))
    if not dates:
        return None
    if dates[0].start == 0 and _DATELINE.match(text, dates[0].end) and part.kind == "paragraph":
        return dates[0].edtf
    if _PLACE.fullmatch(text[: dates[0].start]) and _BEHIND_PLACE.match(text, dates[0].end):
        return dates[0].edtf
    return _byline_date(text, dates) if len(text) <= _SHORT and not text.endswith(".") else None


def _byline_date(text: str, dates: Sequence[FoundDate]) -> str | None:
    """A date in a line that is no sentence and no field: between bars, at its end, or at its beginning before a gap."""
    if "|" in text or (dates[0].start == 0 and re.match(r"\s{2,}", text[dates[0].end :])):
        return dates[0].edtf
    last = dates[-1]
    at_end = re.fullmatch(r"(?:,?\s*\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?)?\s*\)?", text[last.end :])
    if at_end and _PERIODICAL.search(text[: last.start]):
        return last.edtf
    field = LABEL.match(text)
    return last.edtf if at_end and not field and _BYLINE_END.search(text[: last.start]) else None


def _labelled_date(text: str) -> str | None:
    for found in find_dates(text[-_SHORT:] if len(text) > 2 * _SHORT else text):
        offset = len(text) - _SHORT if len(text) > 2 * _SHORT else 0
        if _MENTION.search(text[: offset + found.start]):
            return found.edtf
    return None
