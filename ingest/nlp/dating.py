"""From dates as they are written to EDTF: years that a passage implies, days counted from other days.

Read in the order of the text, against the last date read and against the day of publication (the anchor).
"""

import calendar
import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.dates import WEEKDAYS, Found, find, month_number, number
from ingest.nlp.lexicon import lexicon
from ingest.nlp.reading import Reading, When, reading_of

Parts = tuple[int, int | None, int | None]


@dataclass
class _State:
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


def parts_of(edtf: str | None) -> Parts | None:
    """Year, month, day of an EDTF date (of a range its start)."""
    found = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf or "")
    if not found:
        return None
    return int(found[1]), int(found[2]) if found[2] else None, int(found[3]) if found[3] else None


def edtf_of(parts: Parts | None) -> str | None:
    """EDTF of parts; None where the calendar has no such day."""
    if parts is None:
        return None
    year, month, day = parts
    if not 1800 <= year <= 2200 or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def day_of(parts: Parts) -> date:
    """A day that stands for the parts: the first of what is not known."""
    year, month, day = parts
    month = month or 1
    return date(year, month, min(day or 1, calendar.monthrange(year, month)[1]))


@Language.component("casegraph_dates")
def dates(doc: Doc) -> Doc:
    """Find the dates and give each its EDTF."""
    reading = reading_of(doc)
    words = reading.words
    begins = [a for a, _, _ in reading.clean.passages]
    anchors = [anchor for anchor in _anchors(reading)]
    state = _State()
    text = reading.clean.text
    listed = find(text)
    state.american = any(f.form == "dmy" and f.parts.get("s") == "/" and int(f.parts["m"]) > 12 for f in listed)
    for found in listed:
        passage = max(0, bisect_right(begins, found.char) - 1)
        if passage != state.passage:
            state.passage, state.fresh, state.front = passage, True, None
            state.anchor = parts_of(anchors[passage]) if anchors else None
        start, end = words.span_of(found.char, found.stop)
        if found.form == "year" and not text[begins[passage] : found.char].strip(" ([") and text[found.stop : found.stop + 2] in ("\n\n", "", ":\n", ".\n"):
            state.heading = int(found.parts["y"])
        _covers(found, passage, state)
        when = When(found.char, found.stop, start, end, found.form, None, found.preposition, found.birth)
        for edtf, shift, event in _resolve(found, state):
            reading.dates.append(
                When(
                    found.char,
                    found.stop,
                    start,
                    end,
                    found.form,
                    edtf,
                    found.preposition,
                    found.birth,
                    event,
                    shift,
                )
            )
        del when
    _join_ranges(reading)
    return doc


def _covers(found: Found, passage: int, state: _State) -> None:
    """A year in the head of an annual report, or one that it was published with, is the year of its undated days."""
    anchor = state.anchor
    if state.last is None and found.form == "year" and passage <= 2 and anchor and anchor[0] - 1 <= int(found.parts["y"]) <= anchor[0]:
        state.report = int(found.parts["y"])
    if anchor and anchor[1] is None:
        said = int(found.parts["y"]) if found.parts.get("y", "").isdigit() and found.form != "year" else None
        if said in (anchor[0] - 1, anchor[0]) and (state.report is None or state.report == anchor[0]):
            state.report = said


def _anchors(reading: Reading) -> list[str | None]:
    """The anchor of each passage: its update's date, or the unit's."""
    updates = sorted(reading.unit.updates, key=lambda u: u.start)
    starts = [u.start for u in updates]
    anchors: list[str | None] = []
    for _, _, passage in reading.clean.passages:
        at = bisect_right(starts, passage.start) - 1
        inside = at >= 0 and updates[at].end >= passage.start and updates[at].date
        anchors.append(updates[at].date if inside else reading.unit.published)
    return anchors


Resolved = tuple[str | None, tuple[int, str] | None, str | None]


def _whole(parts: Parts) -> tuple[int, int, int]:
    return parts[0], parts[1] or 1, parts[2] or 1


def _resolve(found: Found, state: _State) -> list[Resolved]:
    parts = found.parts
    state.near = found.char - state.stop < 70 and not state.fresh
    if found.form in (
        "same",
        "shift",
        "word_day",
        "weekday",
        "bare_day",
        "year_of",
        "next_month",
        "day_of",
        "hours",
    ):
        resolved = _relative(found, state)
    else:
        resolved = [(edtf, None, None) for edtf in _absolute(found, parts, state)]
    known = parts_of(resolved[-1][0]) if resolved else None
    if known and not found.birth:
        state.last, state.fresh = known, False
        state.stop = found.stop
        if state.front is None or _whole(known) >= state.front:
            state.front = _whole(known)
        anchor = state.anchor
        if anchor and anchor[1] and 0 <= (day_of(anchor) - day_of(known)).days < 330:
            state.recent = True
    return resolved


def _absolute(found: Found, parts: dict[str, str], state: _State) -> list[str | None]:
    form = found.form
    if form in ("iso", "dmy", "dmy_range"):
        year, month, day = int(parts["y"]), int(parts["m"]), int(parts["d"])
        year += 0 if year > 99 else 2000 if year < 70 else 1900
        if (month > 12 >= day) or (state.american and parts.get("s") == "/" and day <= 12):
            month, day = day, month
        first = edtf_of((year, month, day))
        return (
            [f"{first}/{edtf_of((year, month, int(parts['e'])))}"]
            if form == "dmy_range" and first
            else [first]
        )
    if form == "year":
        return [parts["y"]]
    if form == "year_range":
        last = parts["z"] if len(parts["z"]) == 4 else parts["y"][:2] + parts["z"]
        return [f"{parts['y']}/{last}"] if last > parts["y"] else [parts["y"]]
    if form == "season":
        return [parts["y"]]
    return _with_month(found, parts, state)


def _with_month(found: Found, parts: dict[str, str], state: _State) -> list[str | None]:
    month = month_number(parts["m"])
    day = _day(parts.get("d"))
    if parts.get("y"):
        year: int | None = int(parts["y"])
    elif parts.get("which"):
        year = _which_year(parts["which"], state)
    else:
        year = _implied_year(month, day, state)
    if year is None:
        return [None]
    if parts.get("e"):
        last = edtf_of((year, month, _day(parts["e"])))
        first = edtf_of((year, month, day))
        if parts.get("j") in ("and", "or") and not parts.get("b"):
            return [first, last]
        return [f"{first}/{last}" if first and last else first]
    return [edtf_of((year, month, day))]


def _day(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def _which_year(which: str, state: _State) -> int | None:
    anchor = state.anchor[0] if state.anchor else None
    last = state.last[0] if state.last else anchor
    if which == "last":
        return anchor - 1 if anchor else None
    if which == "this":
        return anchor
    if last is None:
        return None
    return last + {"the following": 1, "the next": 1, "the previous": -1}.get(which, 0)


FORWARD, BACK = 300, 100


def _implied_year(month: int, day: int | None, state: _State) -> int | None:
    """The year that the passage implies for a day and month, or a month alone."""
    anchor, last = state.anchor, state.last
    if state.heading is not None and not state.near:
        return state.heading
    if state.report is not None and anchor and not state.near:
        return state.report
    by_anchor = _before_anchor(month, day, anchor) if anchor else None
    if state.front and last and state.front > _whole(last) and not state.near:
        last = state.front
    if last is None:
        return by_anchor
    if last[1] is None:
        by_last = last[0] if state.near or by_anchor is None else by_anchor
    else:
        base = day_of(last)
        options = [_safe(y, month, day or 1) for y in (last[0] - 1, last[0], last[0] + 1)]
        by_last = min(options, key=lambda d: _distance((d - base).days, state.fresh)).year
    if by_anchor is None or (anchor and anchor[1] is None):
        return min(by_last, anchor[0]) if anchor else by_last
    if (
        anchor
        and anchor[1] is not None
        and _safe(by_last, month, day or 1) > day_of(anchor) + timedelta(days=31)
    ):
        return by_anchor
    if state.fresh and state.recent and anchor and by_last < by_anchor:
        return by_anchor
    return by_last


def _safe(year: int, month: int, day: int) -> date:
    return date(year, month, max(1, min(day, calendar.monthrange(year, month)[1])))


def _distance(days: int, fresh: bool) -> float:
    """How far off a day is; backwards counts more, least at the beginning of a passage."""
    return days if days >= 0 else -days * (1.2 if fresh else FORWARD / BACK)


def _before_anchor(month: int, day: int | None, anchor: Parts) -> int:
    """The year of the last such day that is not after the anchor."""
    year, anchor_month, anchor_day = anchor
    if anchor_month is None:
        return year
    if (month, day or 0) <= (anchor_month, anchor_day or 31):
        return year
    return year - 1


def _relative(found: Found, state: _State) -> list[Resolved]:
    parts, form = found.parts, found.form
    if form == "hours":
        return [(edtf_of(state.last), None, None)] if state.last and state.last[2] else []
    if form == "day_of":
        return [(None, (0, "day"), _event_word(parts["x"]))]
    if form == "year_of":
        which = parts["y"].replace(" year", "").replace("the end of the", "that").replace("the's end", "that")
        year = _which_year("last" if which == "last" else "this" if which == "this" else which, state)
        return [(str(year), None, None)] if year else []
    if form == "next_month":
        return [(_named_month(parts["r"], month_number(parts["m"]), state), None, None)]
    if form == "weekday":
        return [(_weekday(parts.get("r"), parts["w"], state), None, None)]
    if form == "word_day":
        return [(_word_day(parts["t"].lower(), state), None, None)]
    if form == "bare_day":
        base = state.last or state.anchor
        return [(edtf_of((base[0], base[1], _day(parts["d"]))) if base and base[1] else None, None, None)]
    if form == "same":
        return [(_same(parts["r"], parts["u"], state), None, None)]
    return [_shift(parts, state, found.ends)]


def _named_month(which: str, month: int, state: _State) -> str | None:
    if which in ("last", "this", "past"):
        return edtf_of((_before_anchor(month, None, state.anchor), month, None)) if state.anchor else None
    base = state.last or state.anchor
    if base is None:
        return None
    later = month > (base[1] or 0)
    year = (
        base[0]
        if which == "same"
        else base[0] - (1 if later else 0)
        if which == "previous"
        else base[0] + (0 if later else 1)
    )
    return edtf_of((year, month, None))


def _weekday(which: str | None, name: str, state: _State) -> str | None:
    base = state.anchor if which in (None, "last", "this") else state.last
    if base is None or base[2] is None:
        return None
    day = day_of(base)
    if which in ("the following", "next", "the next"):
        return (day + timedelta(days=(WEEKDAYS[name.lower()] - day.weekday() - 1) % 7 + 1)).isoformat()
    return (day - timedelta(days=(day.weekday() - WEEKDAYS[name.lower()]) % 7)).isoformat()


def _word_day(word: str, state: _State) -> str | None:
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


def _same(which: str, unit: str, state: _State) -> str | None:
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


def shifted(base: Parts, count: int, unit: str) -> str | None:
    """`base` moved, with the precision that the unit supports."""
    year, month, day = base
    if unit.startswith("year"):
        return edtf_of((year + count, None, None))
    if unit.startswith("month"):
        if month is None:
            return None
        total = year * 12 + month - 1 + count
        return edtf_of((total // 12, total % 12 + 1, None))
    if day is None:
        return None
    moved = day_of(base) + timedelta(days=count * (7 if unit.startswith("week") else 1))
    return moved.isoformat()


def _shift(parts: dict[str, str], state: _State, ends: bool) -> Resolved:
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


RANGE_JOIN = re.compile(r"\s*(?:[-–—]|to|until|till|through|and)\s*(?:the\s+)?")


def _join_ranges(reading: Reading) -> None:
    """`between 11 June and 14 December`, `from May to July 2020`: one range."""
    text, out = reading.clean.text, list[When]()
    for when in reading.dates:
        before = out[-1] if out else None
        if (
            before
            and before.edtf
            and when.edtf
            and "/" not in before.edtf + when.edtf
            and _ranged(text, before, when)
        ):
            first = before.edtf
            if before.edtf > when.edtf and before.form in ("month", "month_day", "day_month"):
                first = when.edtf[:4] + before.edtf[4:]
            if first < when.edtf:
                out[-1] = When(
                    before.char,
                    when.stop,
                    before.start,
                    when.end,
                    "range",
                    f"{first}/{when.edtf}",
                    before.preposition,
                )
                continue
        out.append(when)
    reading.dates = out


def _ranged(text: str, before: When, when: When) -> bool:
    if not 0 <= when.char - before.stop <= 16:
        return False
    joint = text[before.stop : when.char]
    if when.form == "month":
        joint += text[when.char : when.stop].split()[0]
    lead = text[max(0, before.char - 10) : before.char + 8].lower()
    if not RANGE_JOIN.fullmatch(joint):
        return False
    return (
        "between" in lead
        if "and" in joint
        else "from" in lead or "between" in lead or re.search(r"[-–—]", joint) is not None
    )
