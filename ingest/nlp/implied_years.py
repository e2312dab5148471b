"""From a day and month to the year that a passage implies for it."""

import re
from dataclasses import dataclass
from datetime import timedelta

from ingest.nlp.calendar_dates import Parts, day_of, safe_day, whole

FORWARD, BACK = 300, 100


@dataclass
class State:
    """What was read so far: the last date, the anchor, the years that headings set."""

    last: Parts | None = None
    passage: int = -1
    anchor: Parts | None = None
    recent: bool = False
    """A date within a year before the anchor was read."""
    american: bool = False
    """The text writes the month first in dates of figures."""
    heading: int | None = None
    """The year that stands alone as a heading: of all days below it."""
    report: int | None = None
    """The year that an annual report covers."""
    front: tuple[int, int, int] | None = None
    """The latest date of this passage: what follows a glance back goes on from there."""
    stop: int = 0
    near: bool = False
    """The last date stands just before, in the same breath."""
    fresh: bool = True
    """No date yet in this passage."""


ANNUAL = re.compile(
    r"\b(?:during|throughout|in the course of|at|by|of|before) the (?:(?:end|close) of the )?(?:reporting )?year\b"
    r"|\byear(?:'s|’s)? end\b|\byear-end\b|\breporting period\b|\bperiod under review\b",
    re.IGNORECASE,
)
"""What an annual report says of the year that it covers."""
SPRING = 8
"""The last month in which the report on the year before appears."""


def covered_year(text: str, published: Parts | None) -> int | None:
    """The year that a chapter of an annual report is about: the one it is dated by, or the one before it appeared.

    A text that names the year in which it was published tells its own years.
    """
    if published is None:
        return None
    year, month, day = published
    if month is None:
        return year
    if month > SPRING or str(year) in text:
        return None
    return year - 1 if day is None or ANNUAL.search(text) else None


def which_year(which: str, state: State) -> int | None:
    """The year that `last year`, `that year`, `the following year` mean."""
    anchor = state.anchor[0] if state.anchor else None
    last = state.last[0] if state.last else anchor
    if which == "last":
        return anchor - 1 if anchor else None
    if which == "this":
        return anchor
    if last is None:
        return None
    return last + {"the following": 1, "the next": 1, "the previous": -1}.get(which, 0)


def implied_year(month: int, day: int | None, state: State) -> int | None:
    """The year that the passage implies for a day and month, or a month alone."""
    anchor, last = state.anchor, state.last
    if state.heading is not None and not state.near:
        return state.heading
    if state.report is not None and anchor and not state.near:
        return state.report
    by_anchor = before_anchor(month, day, anchor) if anchor else None
    if state.front and last and state.front > whole(last) and not state.near:
        last = state.front
    if last is None:
        return by_anchor
    if last[1] is None:
        by_last = last[0] if state.near or by_anchor is None else by_anchor
    else:
        base = day_of(last)
        options = [safe_day(y, month, day or 1) for y in (last[0] - 1, last[0], last[0] + 1)]
        by_last = min(options, key=lambda d: _distance((d - base).days, state.fresh)).year
    if by_anchor is None or (anchor and anchor[1] is None):
        return min(by_last, anchor[0]) if anchor else by_last
    if (
        anchor
        and anchor[1] is not None
        and safe_day(by_last, month, day or 1) > day_of(anchor) + timedelta(days=31)
    ):
        return by_anchor
    if state.fresh and state.recent and anchor and by_last < by_anchor:
        return by_anchor
    return by_last


def _distance(days: int, fresh: bool) -> float:
    """How far off a day is; backwards counts more, least at the beginning of a passage."""
    return days if days >= 0 else -days * (1.2 if fresh else FORWARD / BACK)


def before_anchor(month: int, day: int | None, anchor: Parts) -> int:
    """The year of the last such day that is not after the anchor."""
    year, anchor_month, anchor_day = anchor
    if anchor_month is None:
        return year
    if (month, day or 0) <= (anchor_month, anchor_day or 31):
        return year
    return year - 1
