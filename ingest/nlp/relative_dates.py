"""From `the following morning`, `two weeks later`, `last Friday` to EDTF, read against the last date and the anchor."""

import re
from datetime import timedelta

from ingest.nlp.calendar_dates import day_of, edtf_of, shifted
from ingest.nlp.dates import WEEKDAYS, Found, month_number, number
from ingest.nlp.implied_years import State, before_anchor, which_year
from ingest.nlp.lexicon import lexicon

Resolved = tuple[str | None, tuple[int, str] | None, str | None]
"""EDTF; or a shift in days, months... and the type of event that it is counted from."""

AROUND = re.compile(r"the year (after|before)(?: that)?")
BESIDE = {"after": "following", "before": "previous"}
"""`the year after` is the following one."""


def day_number(text: str | None) -> int | None:
    """The number of `3rd`."""
    return int(re.sub(r"\D", "", text)) if text else None


def relative(found: Found, state: State) -> list[Resolved]:
    """Resolve a date that is written relative to another; an empty list where nothing is known to count from."""
    parts, form = found.parts, found.form
    if form == "hours":
        return [(edtf_of(state.last), None, None)] if state.last and state.last[2] else []
    if form == "day_of":
        return [(None, (0, "day"), _event_word(parts["x"]))]
    if form == "year_of":
        which = AROUND.sub(lambda m: f"the {BESIDE[m[1]]}", parts["y"])
        which = which.replace(" year", "").replace("the end of the", "that").replace("the's end", "that")
        year = which_year(which, state)
        return [(str(year), None, None)] if year else []
    if form == "next_month":
        return [(_named_month(parts["r"], month_number(parts["m"]), state), None, None)]
    if form == "weekday":
        return [(_weekday(parts.get("r"), parts["w"], state), None, None)]
    if form == "word_day":
        return [(_word_day(parts["t"].lower(), state), None, None)]
    if form == "bare_day":
        base = state.last or state.anchor
        return [
            (edtf_of((base[0], base[1], day_number(parts["d"]))) if base and base[1] else None, None, None)
        ]
    if form == "same":
        return [(_same(parts["r"], parts["u"], state), None, None)]
    return [_shift(parts, state, found.ends)]


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


def _weekday(which: str | None, name: str, state: State) -> str | None:
    base = state.anchor if which in (None, "last", "this") else state.last
    if base is None or base[2] is None:
        return None
    day = day_of(base)
    if which in ("the following", "next", "the next"):
        return (day + timedelta(days=(WEEKDAYS[name.lower()] - day.weekday() - 1) % 7 + 1)).isoformat()
    return (day - timedelta(days=(day.weekday() - WEEKDAYS[name.lower()]) % 7)).isoformat()


def _word_day(word: str, state: State) -> str | None:
    anchor = state.anchor
    if anchor is None:
        return None
    if word == "last month" and anchor[1]:
        return edtf_of((anchor[0] - (anchor[1] == 1), (anchor[1] - 2) % 12 + 1, None))
    if word in ("this month", "this week", "last week"):
        return edtf_of((anchor[0], anchor[1], None))
    if anchor[2] is None:
        return edtf_of(anchor) if anchor[1] else None
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return (day_of(anchor) + timedelta(days=shift)).isoformat()


def _same(which: str, unit: str, state: State) -> str | None:
    base = state.anchor if which in ("this", "last", "earlier this", "later this") else state.last
    if base is None:
        return None
    step = (
        1
        if which in ("following", "next", "very next")
        else -1
        if which in ("previous", "preceding", "last")
        else 0
    )
    if unit == "year":
        return str(base[0] + step)
    if unit == "month":
        return shifted(base, step, "month")
    if unit == "week":
        return shifted(base, step, "week") if base[1] else None
    return shifted(base, step, "day") if base[2] else None


def _shift(parts: dict[str, str], state: State, ends: bool) -> Resolved:
    count, unit, way = number(parts["n"]), parts["u"].rstrip("s"), parts["r"].lower()
    if not count:
        return (None, None, None)
    sign = -1 if way in ("earlier", "before", "ago", "previously", "prior") else 1
    event = (
        _event_word(parts["x"])
        if parts.get("x") and way in ("before", "after", "following", "prior")
        else None
    )
    if event:
        return (None, (sign * count, unit), event)
    if way in ("before", "after", "following", "prior", "on") and not parts.get("x") and not ends:
        return (None, None, None)
    base = state.anchor if way == "ago" else state.last
    if base is None:
        return (None, None, None)
    if unit == "hour":
        return (edtf_of(base) if base[2] else None, None, None)
    return (shifted(base, sign * count, unit), None, None)


def _event_word(text: str) -> str | None:
    """The type of event that a word such as `arrest` names."""
    last = text.split()[-1].lower().rstrip("’'s") if text.split() else ""
    for phrase in lexicon().phrases.get(text.split()[-1].lower(), []) + lexicon().phrases.get(last, []):
        if phrase.concept.startswith("event-types:") and len(phrase.words) == 1:
            return phrase.concept.partition(":")[2]
    return None
