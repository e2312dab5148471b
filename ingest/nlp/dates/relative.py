"""From `the following morning`, `two weeks later`, `last Friday` to EDTF, read against the last date and the anchor."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from ingest.nlp.dates.implied_years import (
    State,
    before_anchor,
    counted_from,
    exact_before,
    last_told,
    which_year,
)
from ingest.nlp.dates.parts import MONTH, Parts, day_of, edtf_of, shifted
from ingest.nlp.dates.written import ORDINALS, WEEKDAYS, Found, month_number, number

Resolved = tuple[str | None, tuple[int, str] | None]
"""EDTF; or a shift in days, months... from the event that is told behind it."""

BESIDE = {"after": "following", "before": "previous", "following": "following"}
"""`the day after` is the following one."""
BACK = {"earlier", "before", "ago", "previously", "prior"}
TOWARDS = {"before", "after", "following", "prior", "into", "on"}
"""What may lead to the event that a date is counted from."""
ONWARD = {"following", "next", "very next"}
UNITS = {"night": "day"}
HOURS = 24
"""Hours of a day."""
WEEK = 7
"""Days from a day to the last one of its name."""


def day_number(text: str | None) -> int | None:
    """The number of `3rd` and of `third`."""
    if not text:
        return None
    return ORDINALS.index(text.lower()) + 1 if text.lower() in ORDINALS else int(re.sub(r"\D", "", text))


def relative(found: Found, state: State) -> list[Resolved]:
    """Resolve a date that is written relative to another; an empty list where nothing is known to count from."""
    parts, form = found.parts, found.form
    if form == "shift":
        return [_shift(parts, state, found.ends)]
    if form == "beside":
        return [_beside(parts, state, found.ends)]
    if form == "day_of":
        return [(None, (-1 if parts.get("t") else 0, "day"))]
    edtf = RELATIVE[form](parts, state)
    return [] if edtf is None and form in ("hours", "year_of") else [(edtf, None)]


def _year_of(said: str, covered: bool, state: State) -> str | None:
    """`that year`, `the year after`; `at the end of the year` is said of the year that a report covers."""
    which = said.lower().removesuffix(" that").removesuffix(" year")
    year = (
        (state.titled or state.report or which_year("that", state)) if covered else which_year(which, state)
    )
    return str(year) if year else None


def _bare_day(day: int | None, state: State) -> str | None:
    base = state.last or state.anchor
    return edtf_of((base[0], base[1], day)) if base and base[1] else None


def _named_month(which: str, month: int, state: State) -> str | None:
    if which in ("last", "this", "past"):
        return edtf_of((before_anchor(month, None, state.anchor), month, None)) if state.anchor else None
    base = state.last or state.anchor
    if base is None:
        return None
    later = month > (base[1] or 0)
    year = (
        base[0]
        if which in ("same", "that")
        else base[0] - (1 if later else 0)
        if which == "previous"
        else base[0] + (0 if later else 1)
    )
    return edtf_of((year, month, None))


def _weekday(which: str, name: str, state: State) -> str | None:
    onward = which.removeprefix("the ") in ONWARD
    base = (
        state.anchor
        if which in ("", "last", "this")
        else counted_from(state, onward=True)
        if onward
        else state.last
    )
    if base is None or base[2] is None:
        return None
    day = day_of(base)
    if onward:
        return (day + timedelta(days=(WEEKDAYS[name.lower()] - day.weekday() - 1) % 7 + 1)).isoformat()
    ago = (day.weekday() - WEEKDAYS[name.lower()]) % 7
    return (day - timedelta(days=WEEK if which == "last" and not ago else ago)).isoformat()


def _dated_weekday(name: str, day: int | None, state: State) -> str | None:
    """`Monday the 24th`: of the months around the last date the one in which that day is a Monday."""
    base = state.last or state.anchor
    if base is None or base[1] is None or day is None:
        return None
    for step in (0, -1, 1):
        year, month = divmod(base[0] * 12 + base[1] - 1 + step, 12)
        found = edtf_of((year, month + 1, day))
        if found and date.fromisoformat(found).weekday() == WEEKDAYS[name.lower()]:
            return found
    return None


def _word_day(word: str, state: State) -> str | None:
    anchor = state.anchor
    if anchor is None:
        return None
    if word == "last month" and anchor[1]:
        return edtf_of((anchor[0] - (anchor[1] == 1), (anchor[1] - 2) % 12 + 1, None))
    if word == "last week" and anchor[2]:
        return _month_of(shifted(anchor, -1, "week"))
    if word in ("this month", "this week", "last week"):
        return edtf_of((anchor[0], anchor[1], None))
    if anchor[2] is None:
        return edtf_of(anchor) if anchor[1] else None
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return (day_of(anchor) + timedelta(days=shift)).isoformat()


def _month_of(day: str | None) -> str | None:
    """Of a week that is named no day is known: its month."""
    return day and day[:MONTH]


def _same(which: str, unit: str, state: State) -> str | None:
    onward = which in ONWARD
    base = (
        state.anchor
        if which in ("this", "last", "earlier this", "later this")
        else counted_from(state, onward)
    )
    base = last_told(state) if which.endswith("that") else base
    if base is None:
        return None
    if base == state.guessed:
        state.sure = 0.0
    step = 1 if onward else -1 if which in ("previous", "preceding", "last") else 0
    if unit == "year":
        return str(base[0] + step)
    if unit == "month":
        return shifted(base, step, "month")
    if unit == "week":
        return _month_of(shifted(base, step, "week") if step else edtf_of(base))
    if base[2]:
        return shifted(base, step, "day")
    return _in_month(base, step, state) if base[1] else None


def _in_month(base: Parts, step: int, state: State) -> str | None:
    """The month in which a day is counted from one of it: `acquitted in April and freed the same day`.

    What is no stage of a case had a day of its own: `He wrote it in April. The same day he was arrested.` The next day
    is that behind another stage of its sentence, if it tells one: `He was arrested and freed the next day.`
    """
    here = state.around.begin <= state.begin
    if step < 0 or (step and not here and state.around.steps > 1):
        return None
    background = not (step or state.stage or here)
    return edtf_of(exact_before(base, state)) if background else edtf_of(base)


def _shift(parts: Mapping[str, str], state: State, ends: bool) -> Resolved:
    count, unit, way = number(parts["n"]), parts["u"].rstrip("s"), parts["r"].lower()
    if not count:
        return None, None
    distance = (-count if way in BACK else count, UNITS.get(unit, unit))
    if way in TOWARDS and not ends:
        return None, distance
    base = state.anchor if way == "ago" else counted_from(state, way not in BACK)
    if base is None:
        return None, None
    if unit == "hour":
        return _after_hours(base, distance[0]) if base[2] else None, None
    return shifted(base, *distance), None


def _after_hours(base: Parts, count: int) -> str | None:
    """`ten hours later` is the same day, `48 hours later` two days on, `36 hours later` some time in that month."""
    days, rest = divmod(abs(count), HOURS)
    if days and rest:
        return _month_of(edtf_of(base))
    return shifted(base, days if count > 0 else -days, "day")


def _beside(parts: Mapping[str, str], state: State, ends: bool) -> Resolved:
    """`the day after`, alone or before what it is counted from."""
    unit = parts["u"] if parts["u"] in ("week", "month", "year") else "day"
    return (
        (_same(BESIDE[parts["r"]], unit, state), None)
        if ends
        else (None, (-1 if parts["r"] in BACK else 1, unit))
    )


RELATIVE: Mapping[str, Callable[[Mapping[str, str], State], str | None]] = {
    "hours": lambda _, state: edtf_of(state.last) if state.last and state.last[2] else None,
    "year_of": lambda parts, state: _year_of(parts["y"], "c" in parts, state),
    "next_month": lambda parts, state: _named_month(parts["r"].lower(), month_number(parts["m"]), state),
    "weekday": lambda parts, state: _weekday(parts.get("r", "").lower(), parts["w"], state),
    "dated_weekday": lambda parts, state: _dated_weekday(parts["w"], day_number(parts["d"]), state),
    "word_day": lambda parts, state: _word_day(parts["t"].lower(), state),
    "bare_day": lambda parts, state: _bare_day(day_number(parts["d"]), state),
    "same": lambda parts, state: _same(parts["r"].lower(), parts["u"], state),
}
"""How each form that leads to a date by itself is resolved."""
COUNTED_FROM = {*RELATIVE, "shift", "beside", "day_of"}
"""Forms of dates that are written relative to another."""
