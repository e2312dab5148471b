"""The year of a day or a month that is written without one: the likeliest of those that the passage suggests.

What speaks for a year (how far it is from the date before, from the day of publication, from the year that a heading or
the next sentence gives) has weights that are learned from the annotated reports by `tools/train/years.py`.
"""

import json
import math
from collections.abc import Iterator
from functools import lru_cache

from ingest.nlp.dates.implied_years import State, before_anchor
from ingest.nlp.dates.parts import Parts, safe_day, whole
from ingest.nlp.learned.files import YEARS

MONTH = 30.4
"""Days."""
CLOSE = (3, 9, 40)
"""Days before that of publication within which a day is recent news, in steps."""
BACK, FORTH = (-36, -13, -6, -2), (1, 4, 9, 13, 36)
"""Steps of a distance, in months."""


def likeliest_year(month: int, day: int | None, state: State) -> tuple[int, float] | None:
    """The year that the passage implies and how likely it is; None where nothing is known."""
    years = candidates(month, day, state)
    odds = [
        math.exp(sum(_weights().get(sign, 0.0) for sign in signs(year, month, day, state))) for year in years
    ]
    best = max(zip(years, odds, strict=True), key=lambda one: one[1], default=None)
    return best and (best[0], best[1] / sum(odds))


def candidates(month: int, day: int | None, state: State) -> list[int]:
    """The years that are thought of, in their order; those in which the day is the weekday that is written."""
    if state.stated and state.report:
        return [state.report]
    found: set[int] = set()
    latest = before_anchor(month, day, state.anchor) if state.anchor else None
    if state.anchor and latest:
        found |= {latest, latest - 1, state.anchor[0], state.anchor[0] - 1}
    for known in (state.last, state.front, state.said and (state.said[0], 0, 0)):
        if known:
            found |= {known[0] - 1, known[0], known[0] + 1}
    found |= {year for year in (state.heading, state.report) if year}
    if latest and state.anchor and state.anchor[1] and state.around.happened and not state.around.ahead:
        found -= {year for year in found if year > latest}
    return sorted(_on_weekday(found, month, day, state) or found)


def _on_weekday(years: set[int], month: int, day: int | None, state: State) -> set[int]:
    """Those of the years in which a day is the weekday that is written; else such a year beside the latest written."""
    weekday, latest = state.around.weekday, state.latest
    if weekday is None or not day:
        return set()
    near = () if state.anchor or latest is None else range(latest - 1, latest + 2)
    fitting = ({year for year in listed if _weekday(year, month, day) == weekday} for listed in (years, near))
    return next(filter(None, fitting), set[int]())


def _weekday(year: int, month: int, day: int) -> int:
    return safe_day(year, month, day).weekday()


def signs(year: int, month: int, day: int | None, state: State) -> Iterator[str]:
    """What speaks for this year or against it, as names of weights."""
    place = "near" if state.near else "fresh" if state.fresh else "later"
    yield from _by_anchor(year, month, day, state, place)
    yield from _by_last(year, month, day, state, place)
    if state.report is not None:
        yield from (f"report {_step(year - state.report, 1)}", f"report {year == state.report} {place}")
    if state.titled is not None:
        titled = f"titled {_step(year - state.titled, 1)}"
        yield from (titled, f"{titled} {_precision(state)}", f"{titled} {place}", f"{titled} {state.annual}")
    if state.heading is not None:
        yield f"heading {_step(year - state.heading, 1)}"
    if state.said:
        said, passage, alone = state.said
        where = {0: "here", 1: "above"}.get(state.passage - passage, "far")
        step = _step(year - said, 2)
        yield from (f"said {step} {where}", f"said {step} {where} {alone}")
    if state.around.next:
        following, paragraph, soon = state.around.next
        step = _step(year - following, 3)
        yield from (f"next {step} {paragraph}", f"next {step} {paragraph} {soon}")


def _by_anchor(year: int, month: int, day: int | None, state: State, place: str) -> Iterator[str]:
    if state.anchor is None:
        return
    ago = before_anchor(month, day, state.anchor) - year
    exactly = _precision(state)
    kind = f"{exactly} {'ahead' if ago < 0 else min(ago, 4)}"
    yield from (f"anchor {kind}", f"anchor {kind} {place}", f"anchor {kind} {state.around.ahead}")
    if day and state.anchor[2]:
        days = (safe_day(*whole(state.anchor)) - safe_day(year, month, day)).days
        if 0 <= days <= CLOSE[-1]:
            yield f"close {sum(days > step for step in CLOSE)} {place}"
    if state.later is not None:
        reached = f"later {state.later} {exactly} {max(-1, min(4, state.anchor[0] - year))}"
        yield from (reached, f"{reached} {state.latest is None} {state.annual}")
    if state.latest is not None:
        gap = max(-1, min(4, state.anchor[0] - state.latest))
        before = f"latest {gap} {exactly} {max(-1, min(4, state.anchor[0] - year))}"
        yield from (before, f"{before} {state.annual}")
    if state.recent:
        yield f"recent {kind} {place}"


def _precision(state: State) -> str:
    """How exactly it is known when the text appeared: an annual report to the year or the month."""
    return ("year", "month", "day")[sum(part is not None for part in (state.anchor or (None,))[1:])]


def _by_last(year: int, month: int, day: int | None, state: State, place: str) -> Iterator[str]:
    last, around = state.last, state.around
    if last is None:
        return
    step = _step(year - last[0], 2)
    yield from (f"aside {state.aside} {step}", f"aside {state.aside} {step} {around.aside} {place}")
    if state.anchor and (state.glanced or state.aside):
        ago = before_anchor(month, day, state.anchor) - year
        anchor = f"anchor {min(ago, 2)} {state.anchor[1] is None}"
        if state.glanced:
            yield from (f"glanced {step}", f"glanced {anchor}")
        if state.aside:
            yield f"aside {state.aside} {anchor}"
    yield from (
        f"last year {year == last[0]} {place}",
        f"bound {around.bound} {step}",
        f"now {around.now} {step}",
    )
    if last[1] is None:
        yield from (f"last {step}", f"last {step} {place}")
    else:
        far = _far((year, month, day), last)
        yield from (
            f"last {far}",
            f"last {far} {place}",
            f"last {far} {around.back}",
            f"last {far} {around.ahead} ahead",
            f"last {far} {state.stage} {around.stage}",
        )
    if state.front and state.front != whole(last):
        yield f"front {_far((year, month, day or 1), state.front)}"


def _far(one: Parts, other: Parts) -> str:
    """How many months one date is after another, in steps."""
    months = (one[0] - other[0]) * 12 + (one[1] or 1) - (other[1] or 1)
    if one[2] and other[2]:
        days = safe_day(one[0], one[1] or 1, one[2]) - safe_day(other[0], other[1] or 1, other[2])
        months = days.days / MONTH
    if months < 0:
        return f"back {sum(months < step for step in BACK)}"
    return f"forth {sum(months > step for step in FORTH)}"


def _step(years: int, most: int) -> int:
    return max(-most, min(most + 1, years))


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    loaded: dict[str, float] = json.loads(YEARS.read_text(encoding="utf-8"))
    return loaded
