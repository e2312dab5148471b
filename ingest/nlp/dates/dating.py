"""From dates as they are written to EDTF: years that a passage implies, days counted from other days.

Read in the order of the text, against the last date read and against the day of publication (the anchor).
"""

import re
from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.dates.chronology import years_of_lines
from ingest.nlp.dates.implied_years import (
    LEAD,
    State,
    after_peak,
    around,
    background,
    in_entry,
    which_year,
)
from ingest.nlp.dates.issues import day_of_issue
from ingest.nlp.dates.of_laws import of_a_law
from ingest.nlp.dates.parts import Parts, day_of, edtf_of, parts_of, whole
from ingest.nlp.dates.ranges import join_ranges
from ingest.nlp.dates.relative import COUNTED_FROM, Resolved, day_number, relative
from ingest.nlp.dates.report_years import ANNUAL, covered_year, stated_year, titled_year, year_of_report
from ingest.nlp.dates.written import FEASTS, ROMAN, UNTIL, Found, find, month_number
from ingest.nlp.learned.years import likeliest_year
from ingest.nlp.names.mentions import goes_on, of_person
from ingest.nlp.reading import Reading, When, reading_of

NEAR, NEAR_IN_REPORT = 70, 35
"""Characters after a date within which the next is told in the same breath."""
MONTHS_OF_YEAR = 12
HEADED = re.compile(r"[*_)\]]*(?:\n\n|[:.]\n|\Z)")
"""What stands behind a year that is a heading."""
LIKELY = 0.6
"""How likely a year has to be to be told: of days below it every second year is wrong."""


@Language.component("casegraph_dates")
def dates(doc: Doc) -> Doc:
    """Find the dates and give each its EDTF."""
    reading = reading_of(doc)
    words = reading.words
    begins = [a for a, _, _ in reading.clean.passages]
    anchors = anchors_of(reading)
    text = reading.clean.text
    listed = find(text)
    published = parts_of(reading.unit.published or day_of_issue(text))
    state = State(report=covered_year(text, published), titled=titled_year(text, published))
    state.stated = stated_year(text, published) is not None
    state.own = state.report is not None and state.report == year_of_report(text)
    state.latest = max((int(f.parts["y"]) for f in listed if len(f.parts.get("y", "")) == 4), default=None)
    state.lines = years_of_lines(text, listed)
    state.later = _later(listed, published)
    state.annual = ANNUAL.search(text) is not None
    state.american = any(
        f.form == "dmy" and f.parts.get("s") == "/" and int(f.parts["m"]) > 12 for f in listed
    )
    for found in listed:
        passage = max(0, bisect_right(begins, found.char) - 1)
        if passage != state.passage:
            state.passage, state.fresh, state.peak, state.front = passage, True, state.front, None
            state.anchor = parts_of(anchors[passage]) if anchors else None
        start, end = words.span_of(found.char, found.stop)
        if (end < len(words) and goes_on(reading, end)) or of_person(reading, start, end):
            continue  # `the April 6 Youth Movement`, `Sunday Okeke`
        if _heads(text, found, begins[passage]):
            state.heading = int(found.parts["y"])
        _covers(found, passage, state)
        state.char, state.near, state.sure = found.char, _near(text, found, state), 1.0
        state.since = found.preposition == "since"
        state.around = around(text, found.char, found.stop)
        bare = state.last is not None and state.last[1] is None
        state.foreign = of_a_law(text, found)
        state.led = bare and LEAD.fullmatch(text, state.stop, found.char) is not None
        for edtf, shift in _resolve(found, state):
            reading.dates.append(
                When(
                    found.char,
                    found.stop,
                    start,
                    end,
                    found.form,
                    edtf if state.sure >= LIKELY else None,
                    found.preposition,
                    found.birth,
                    shift,
                )
            )
    join_ranges(reading)
    return doc


def _heads(text: str, found: Found, begin: int) -> bool:
    """Whether a year stands alone above what follows: `**2021**`."""
    alone = found.form == "year" and not text[begin : found.char].strip(" ([*_#")
    return alone and HEADED.match(text, found.stop) is not None


def _later(listed: list[Found], published: Parts | None) -> bool | None:
    """Whether a month without a year is one that the year of publication had not reached; None where none is."""
    alone = [f for f in listed if not f.parts.keys() & {"y", "which", "r"}]
    bare = [month_number(f.parts["m"]) for f in alone if f.parts.get("m", "")[:1].isalpha()]
    bare += [_feast(f)[0] for f in alone if f.form == "feast"]
    return any(month > published[1] for month in bare) if bare and published and published[1] else None


def _feast(found: Found) -> tuple[int, int]:
    return FEASTS[found.parts["f"].lower().replace("’", "'")]


def _near(text: str, found: Found, state: State) -> bool:
    """Whether a date is told in the same breath as the last; a report on one year comes back to it in each sentence."""
    between = text[max(0, state.stop - 1) : found.char]
    if state.fresh or len(between) >= NEAR:
        return False
    return state.report is None or (len(between) < NEAR_IN_REPORT and ". " not in between)


def _covers(found: Found, passage: int, state: State) -> None:
    """A year in the head of an annual report, or one that it was published with, is the year of its undated days."""
    anchor = state.anchor
    if state.own:
        return
    if (
        state.last is None
        and not state.stated
        and found.form == "year"
        and passage <= 2
        and anchor
        and anchor[0] - 1 <= int(found.parts["y"]) <= anchor[0]
    ):
        state.report = int(found.parts["y"])
    if anchor and anchor[1] is None:
        said = int(found.parts["y"]) if found.parts.get("y", "").isdigit() and found.form != "year" else None
        if said in (anchor[0] - 1, anchor[0]) and (state.report is None or state.report == anchor[0]):
            state.report = said


def anchors_of(reading: Reading) -> list[str | None]:
    """The anchor of each passage: its update's date, or the unit's, or that of the issue of a bulletin."""
    published = reading.unit.published or day_of_issue(reading.clean.text)
    updates = sorted(reading.unit.updates, key=lambda u: u.start)
    starts = [u.start for u in updates]
    anchors: list[str | None] = []
    for _, _, passage in reading.clean.passages:
        at = bisect_right(starts, passage.start) - 1
        inside = at >= 0 and updates[at].end >= passage.start and updates[at].date
        anchors.append(updates[at].date if inside else published)
    return anchors


def _resolve(found: Found, state: State) -> list[Resolved]:
    parts = found.parts
    resolved: list[Resolved]
    if found.form in COUNTED_FROM:
        resolved = relative(found, state)
    else:
        resolved = [(edtf, None) for edtf in _absolute(found, parts, state)]
    known = parts_of(resolved[-1][0]) if resolved else None
    if found.birth or state.foreign or _planned(known, found, state):
        return resolved
    if parts.get("y", "").isdigit() and len(parts["y"]) == 4:
        state.said = (int(parts["y"]), state.passage, found.form == "year")
    elif found.form == "year_of" and resolved and resolved[0][0]:
        state.said = (int(resolved[0][0]), state.passage, True)
    if known:
        _note(known, found, state)
    return resolved


def _note(known: Parts, found: Found, state: State) -> None:
    """Note a date as the last, for those behind it."""
    if found.form == "weekday" and _heads_entry(found, state):
        state.anchor = known
    if found.char in state.lines:
        state.entry = known, state.passage
    state.last, state.glanced, state.fresh = known, state.around.back, False
    state.aside, state.stage = state.around.aside, state.around.stage
    state.aloof = background(known, state)
    if not (state.aside or state.aloof):
        state.told = (known, state.passage, found.char) if state.sure >= LIKELY else None
    if found.preposition not in UNTIL:
        state.day = (known, state.passage)
    _leave(known, found, state)
    if state.front is None or whole(known) >= state.front:
        state.front = whole(known)
    anchor = state.anchor
    if anchor and anchor[1] and 0 <= (day_of(anchor) - day_of(known)).days < 330:
        state.recent = True


def _heads_entry(found: Found, state: State) -> bool:
    """Whether a day of the week stands alone before what it dates: `Monday. A court ... Tuesday. ...`."""
    return state.fresh and found.ends and not found.preposition and state.around.leads


def _planned(known: Parts | None, found: Found, state: State) -> bool:
    """Whether something is only to last until a year that was not yet there: `extended by two years to May 2025`."""
    now = state.report or (state.anchor and state.anchor[0])
    return found.preposition in UNTIL and known is not None and now is not None and known[0] > now


def _leave(known: Parts, found: Found, state: State) -> None:
    """Note where a date stands, and how well it is known, for the days that are counted from it."""
    if state.sure < LIKELY:
        state.guessed = known
    if known[2]:
        state.exact = (known, state.passage)
    state.begin, state.stop = found.char, found.stop


def _absolute(found: Found, parts: dict[str, str], state: State) -> list[str | None]:
    form = found.form
    if form in ("iso", "dmy", "dmy_range"):
        year, month, day = int(parts["y"]), int(parts["m"]), int(parts["d"])
        year += 0 if year > 99 else 2000 if year < 70 else 1900
        if _month_first(month, day, state.american and parts.get("s") == "/"):
            month, day = day, month
        first = edtf_of((year, month, day))
        return (
            [f"{first}/{edtf_of((year, month, int(parts['e'])))}"]
            if form == "dmy_range" and first
            else [first]
        )
    if form == "roman":
        month = ROMAN.index(parts["o"].lower()) + 1 if parts["o"].lower() in ROMAN else 0
        return [edtf_of((int(parts["y"]), month, int(parts["d"])))]
    if form in ("line_day", "short_day"):
        month, day = int(parts["m"]), int(parts["d"])
        if _month_first(month, day, state.american):
            month, day = day, month
        in_year = _implied(month, day, state) if edtf_of((2000, month, day)) else None
        return [edtf_of((in_year, month, day)) if in_year else None]
    if form == "year":
        return [parts["y"]]
    if form == "year_range":
        last = parts["z"] if len(parts["z"]) == 4 else parts["y"][:2] + parts["z"]
        return [f"{parts['y']}/{last}"] if last > parts["y"] else [parts["y"]]
    if form == "season":
        return [parts["y"]]
    if form == "feast":
        month, day = _feast(found)
        in_year = int(parts["y"]) if parts.get("y") else _implied(month, day, state)
        return [edtf_of((in_year, month, day)) if in_year else None]
    return _with_month(parts, state)


def _month_first(month: int, day: int, american: bool) -> bool:
    """Whether what was read as month and day are day and month: `13/5` can be nothing else."""
    return day <= MONTHS_OF_YEAR and (american or month > MONTHS_OF_YEAR)


def _implied(month: int, day: int | None, state: State) -> int | None:
    """The likeliest year, which is noted also where it is not likely enough to be told."""
    if state.led and state.last:
        return state.last[0]
    if state.around.row:
        return state.around.row
    if state.around.reaches:
        ends, last = state.around.reaches
        return ends - (month > last)
    if state.char in state.lines:
        return state.lines[state.char]
    if state.own and _opens(state):
        return state.report
    if state.heading and state.fresh and state.around.leads:
        return state.heading
    if year := in_entry(month, day, state) or after_peak(month, day, state):
        return year
    alone = state.latest is None and not state.annual  # The text tells no year of its own.
    if state.anchor and state.anchor[1] is None and alone:
        return state.anchor[0]
    year, state.sure = likeliest_year(month, day, state) or (None, 0.0)
    return year


def _opens(state: State) -> bool:
    """Whether a day opens a paragraph, or goes on behind a sentence that looks back: neither has that one's year."""
    looked_back = state.glanced and state.begin < state.around.begin
    return (state.fresh or looked_back) and not state.around.back


def _with_month(parts: dict[str, str], state: State) -> list[str | None]:
    month = month_number(parts["m"])
    day = day_number(parts.get("d") or parts.get("l", "").partition(",")[0].partition(" ")[0])
    if parts.get("y"):
        year: int | None = int(parts["y"])
    elif parts.get("which"):
        year = which_year(parts["which"], state)
    else:
        year = _implied(month, day, state)
    if year is None:
        return [None]
    if parts.get("l"):
        return _days([edtf_of((year, month, int(n))) for n in re.findall(r"\d+", parts["l"])], state)
    if parts.get("e"):
        last = edtf_of((year, month, day_number(parts["e"])))
        first = edtf_of((year, month, day))
        if parts.get("j") in ("and", "or") and not parts.get("b"):
            return _days([first, last], state)
        return [f"{first}/{last}" if first and last else first]
    return [edtf_of((year, month, day))]


def _days(listed: list[str | None], state: State) -> list[str | None]:
    """Days of a list; two that follow one another are one time, unless each is of something else."""
    first, last = parts_of(listed[0]), parts_of(listed[-1])
    if len(listed) != 2 or not first or not last or state.around.shared:
        return listed
    return [f"{listed[0]}/{listed[1]}"] if (day_of(last) - day_of(first)).days == 1 else listed
