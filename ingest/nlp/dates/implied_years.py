"""What a passage implies for a day without a year, and the years that its own words name."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from ingest.nlp.dates.parts import Parts, whole
from ingest.nlp.dates.written import WD, WEEKDAYS, D, M

BEFORE, AFTER, SOON = 200, 500, 120
"""Characters around a date that are looked at; a year within `SOON` belongs with it."""
_SENTENCE = re.compile(r"[.!?;:]\s|\n")
_LOOKS_BACK = re.compile(r"\b(?:had|previously|earlier|formerly|already)\b")
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|shall|to (?:be|begin|start|open|resume|rule|hear)|(?:is|are|was|were) (?:[a-z]+ )?(?:due|set|expected"
    r"|scheduled|slated|listed|fixed|down)|(?:is|are|was|were) to|adjourned|postponed|put off|deferred|until|till"
    r"|ends?|expires?|runs?|next (?:hearing|date|session|court|sitting))\b"
)
_HAPPENED = re.compile(r"\b(?:was|were|had|been)\b(?!.*\b(?:would|set|moved|due)\b)")
_ASIDE = re.compile(
    r"[,(–—]\s*(?:who|whom|whose|which|(?:[a-z]+ly\s+)?[a-z]+(?:ed|ld|ught|aken))\b[^,()–—]*$|\([^()]*$"
)
"""Before a date that a clause only mentions of somebody: `Ali, detained in May 2018, was tried on 25 November`."""
_SINCE = re.compile(r"\bsince\W+(?:[a-z]+\s+)?$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:has|have)\b")
_BOUND = re.compile(r"\b(?:since|until|till)\W+(?:the\s+)?$", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b({WD}),?\s+(?:the\s+)?$", re.IGNORECASE)
_STAGES = re.compile(
    r"\b(?:(?P<early>arrest|detain|seiz|abduct|taken|raid|search|pick|disappear|apprehend|charg|indict)"
    r"|(?P<late>sentenc|convict|acquit|releas|free[ds]|died?\b|execut|jail|verdict|guilty|appeal|upheld|pardon|bail))"
)
"""What comes early in a case, and what comes late."""
RESPECTIVELY = 20
"""Characters behind days within which it is said that they are those of several."""
LEAD = re.compile(r"(?:,?\s+(?:on|in)?\s*(?:the\s+)?)?")
"""What stands between a year and a day of it."""
TITLE = 100
"""Characters of a line of a title, at most."""
_YEAR = re.compile(r"(?<![\d/.,№#-])\b((?:19|20)\d\d)\b")
_DAY = rf"(?:,\s*(?:and\s+)?|\s+and\s+)(?:(?:again\s+)?on\s+)?(?:{D}\s+(?:of\s+)?{M}|{M}\s+{D})"
_ROW = re.compile(rf"(?:{_DAY})+,?\s+((?:19|20)\d\d)\b")
"""Behind a day the others of its row, of which the last has a year."""


@dataclass(frozen=True)
class Around:
    """What stands around a date in the text."""

    begin: int = 0
    """The character at which its sentence begins, as far as it is looked at."""
    back: bool = False
    """Its sentence looks back (`had been arrested`)."""
    ahead: bool = False
    """Its sentence looks ahead (`the hearing is set for`)."""
    aside: str = ""
    """How it is only mentioned: `since`, in an `aside`; not at all where it is told."""
    now: bool = False
    """Its sentence lasts until now (`has been held`)."""
    happened: bool = False
    """Its sentence tells what was done before it (`she was arrested in December`)."""
    bound: bool = False
    """It begins or ends something (`since`, `until`)."""
    next: tuple[int, bool, bool] | None = None
    """The next year that is written after it, whether in another paragraph, and whether soon."""
    weekday: int | None = None
    """The day of the week that is written before it; Monday is 0."""
    shared: bool = False
    """Its days are those of several (`on 8 and 9 May respectively`)."""
    stage: str = ""
    """What is told of it comes `early` or `late` in a case."""
    steps: int = 0
    """How many words for a stage of a case stand before it in its sentence."""
    staged: bool = False
    """A stage of a case is told in its sentence, which a dot behind it ends."""
    row: int | None = None
    """The year of the last day of a row that it begins: `on 3 May, 9 May and 20 May 2021`."""


@dataclass
class State:
    """What was read so far: the last date, the anchor, the years that headings set."""

    last: Parts | None = None
    told: tuple[Parts, int, int] | None = None
    """The last date that was not only mentioned, its passage, and its first character."""
    day: tuple[Parts, int] | None = None
    """The last date to which nothing was to last, and its passage: what `the same day` means behind `until 16 July`."""
    glanced: bool = False
    """The last date was told looking back (`who had been arrested in March 2019`)."""
    aside: str = ""
    """How the last date was only mentioned; see `Around`."""
    latest: int | None = None
    """The latest year that the text writes."""
    later: bool | None = None
    """Some month without a year comes later in the year than that of publication; None where none is written so."""
    annual: bool = False
    """The text speaks as a report on one year does."""
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
    stated: bool = False
    """Its head says so."""
    own: bool = False
    """Its title, or the name of its volume, says so: a paragraph that gives no year tells of that one."""
    titled: int | None = None
    """The year that the title of the text names, of that in which it appeared and the one before."""
    front: tuple[int, int, int] | None = None
    """The latest date of this passage: what follows a glance back goes on from there."""
    exact: tuple[Parts, int] | None = None
    """The last date that is a day, and its passage."""
    begin: int = 0
    """The first character of the last date."""
    guessed: Parts | None = None
    """The last date whose year is not likely enough to be told: a day that is counted from it is no better known."""
    stop: int = 0
    stage: str = ""
    """What is told of the last date; see `Around`."""
    aloof: bool = False
    """The last date is the background of the one told before it; see `background`."""
    near: bool = False
    """The last date stands just before, in the same breath."""
    fresh: bool = True
    """No date yet in this passage."""
    said: tuple[int, int, bool] | None = None
    """The last year that was written, the passage where, and whether without a month."""
    lines: dict[int, int] = field(default_factory=dict[int, int])
    """The years of a chronology's lines, by the character at which their dates begin."""
    char: int = 0
    """The character at which the date begins that is read now."""
    around: Around = Around()
    """What stands around it."""
    led: bool = False
    """A year leads directly to it: `last year, on 4 August`."""
    sure: float = 1.0
    """How likely its year is, where the passage only suggests it."""


def counted_from(state: State, onward: bool = False) -> Parts | None:
    """The date from which `the same day` and `a day later` count: the last told in the passage, else the last.

    What goes `onward` (`the next day`) goes on from what was told, and not from its background.
    """
    told = state.told if state.aside or (onward and state.aloof) else None
    return told[0] if told and told[1] == state.passage else last_told(state)


def exact_before(month: Parts, state: State) -> Parts | None:
    """The last day of the passage that is known exactly, where it does not come before a month told behind it."""
    exact = state.exact
    return exact[0] if exact and exact[1] == state.passage and whole(exact[0]) >= whole(month) else None


def last_told(state: State) -> Parts | None:
    """The last date, or the one before it where something was only to last until then."""
    return state.day[0] if state.day and state.day[1] == state.passage else state.last


def background(known: Parts, state: State) -> bool:
    """Whether a date is that of what led to what was told on a later one: `arrested on 3 May for a post of 2 April`.

    It stands in one sentence with that date, or in one that looks back and tells no stage of a case.
    """
    told, around_it = state.told, state.around
    if told is None or told[1] != state.passage or whole(known) >= whole(told[0]):
        return False
    return told[2] >= around_it.begin or (around_it.back and not around_it.staged)


def around(text: str, start: int, stop: int) -> Around:
    """What stands around a date; `start` and `stop` are its characters."""
    before = text[max(0, start - BEFORE) : start]
    sentence = before[max((m.end() for m in _SENTENCE.finditer(before)), default=0) :]
    behind = _SENTENCE.split(text[stop - 1 : stop + SOON], maxsplit=1)[0]
    found = _YEAR.search(text, stop, stop + AFTER)
    weekday = _WEEKDAY.search(before)
    return Around(
        start - len(sentence),
        _LOOKS_BACK.search(sentence) is not None,
        _LOOKS_AHEAD.search(sentence) is not None,
        "since" if _SINCE.search(sentence) else "aside" if _ASIDE.search(sentence) else "",
        _NOW.search(sentence) is not None,
        _HAPPENED.search(sentence) is not None,
        _BOUND.search(before) is not None,
        (int(found[1]), "\n\n" in text[stop : found.start()], found.start() - stop < SOON) if found else None,
        WEEKDAYS[weekday[1].lower()] if weekday else None,
        "respectively" in text[stop : stop + RESPECTIVELY],
        _stage(sentence, _SENTENCE.split(text[stop : stop + SOON], maxsplit=1)[0]),
        len(_STAGES.findall(sentence)),
        _STAGES.search(f"{sentence}{behind}") is not None,
        int(row[1]) if (row := _ROW.match(text, stop, stop + SOON)) else None,
    )


def _stage(before: str, behind: str) -> str:
    """The last that stands before a date in its sentence, else the first behind it."""
    told = [*_STAGES.finditer(before)][-1:] or [*_STAGES.finditer(behind)][:1]
    return told[0].lastgroup or "" if told else ""


ANNUAL = re.compile(
    r"\b(?:during|throughout|in the course of|at|by|of|before) the (?:(?:end|close) of the )?(?:reporting )?year\b"
    r"|\byear(?:'s|’s)? end\b|\byear-end\b|\breporting period\b|\bperiod under review\b",
    re.IGNORECASE,
)
"""What an annual report says of the year that it covers."""
COVERS = re.compile(r"\bcover(?:s|ing)\b[^.\n]{0,40}\b(?:events?|period|year)\b[^.\n]{0,80}", re.IGNORECASE)
"""How a report says which time it is about: `covering events from January to December 2013`."""
SPRING = 8
"""The last month in which the report on the year before appears."""


def covered_year(text: str, published: Parts | None) -> int | None:
    """The year that a chapter of an annual report is about: the one it is dated by, or the one before it appeared.

    A text that names the year in which it was published tells its own years.
    """
    if published is None:
        return titled_year(text, published) or year_of_report(text) or opening_year(text)
    year, month, _ = published
    if (about := year_of_report(text)) and year - 1 <= about <= year:
        return about
    if month is None:
        return year
    if stated := stated_year(text, published):
        return stated
    annual = month <= SPRING and ANNUAL.search(text) is not None
    named = str(year) in text and titled_year(text, published) != year - 1
    return year - 1 if annual and not named else None


def stated_year(text: str, published: Parts | None) -> int | None:
    """The year that the head of a report says it covers; of two the first, in which the report does not appear."""
    found = COVERS.search(text[: 3 * TITLE])
    if not found or published is None:
        return None
    return min(
        {int(year) for year in _YEAR.findall(found[0])} & {published[0] - 1, published[0]}, default=None
    )


def titled_year(text: str, published: Parts | None) -> int | None:
    """The year that a title says the text is about: `Events of 2022`, `CHAD 2018 HUMAN RIGHTS REPORT`."""
    title = _title(text)
    if published is None:
        events = EVENTS_OF.search(title)
        return int(events[1] or events[2]) if events else None
    years = {int(year) for year in _YEAR.findall(title)}
    return min(years & {published[0] - 1, published[0]}, default=None)


def year_of_report(text: str) -> int | None:
    """The year that a report says it is about, in its title or on a line that names the volume it is a chapter of.

    `US publishes 2020 Human Rights Report` is the title of what somebody writes about one.
    """
    title = _title(text)
    found = EVENTS_OF.search(title)
    before = title[: found.start()].rpartition("\n")[2].split() if found else ()
    if found and all(word in IN_NAMES or not word[0].islower() for word in before):
        return int(found[1] or found[2])
    line = VOLUME.search(text)
    return int(line[1]) if line else None


def _title(text: str) -> str:
    """The short lines with which a text begins."""
    return "\n".join(takewhile(lambda line: len(line) < TITLE, text[: 3 * TITLE].split("\n")))


def opening_year(text: str) -> int | None:
    """The year with which a chapter of an annual report opens: `In 2020, conditions worsened ... during the year`."""
    found = OPENING.search(text[:HEAD])
    return int(found[1]) if found and ANNUAL.search(text) else None


OPENING = re.compile(r"^(?:In|During|Throughout) ((?:19|20)\d\d),", re.MULTILINE)
HEAD = 600
"""Characters in which the first paragraph of a chapter begins."""
EVENTS_OF = re.compile(
    r"\b((?:19|20)\d\d) (?:human rights|(?:international )?religious freedom) (?:practices|report)\b"
    r"|\bevents of ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A title that says by itself which year its report covers."""
IN_NAMES = {"and", "of", "the", "in"}
"""Words without a capital in the names of countries and reports."""
VOLUME = re.compile(
    r"^[^\w\n]*(?:[A-Z][\w ]{0,40}[|:,–—-] )?Country Reports? on [A-Z][\w ]{3,30}? (?:for|in) ((?:19|20)\d\d)"
    r"[^\w\n]{0,9}(?:[|–—-].{0,60})?$",
    re.MULTILINE,
)
"""A line that names the yearly volume of which the text is a chapter."""
STEP = {"the following": 1, "the next": 1, "the year after": 1, "the previous": -1, "the year before": -1}
"""Years from the last date."""


def which_year(which: str, state: State) -> int | None:
    """The year that `last year`, `that year`, `the following year` mean."""
    anchor = state.anchor[0] if state.anchor else None
    last = state.last[0] if state.last else anchor
    if which in ("last", "this", "next"):
        return anchor + {"last": -1, "next": 1}.get(which, 0) if anchor else None
    if last is None:
        return None
    return last + STEP.get(which, 0)


def before_anchor(month: int, day: int | None, anchor: Parts) -> int:
    """The year of the last such day that is not after the anchor."""
    year, anchor_month, anchor_day = anchor
    if anchor_month is None:
        return year
    if (month, day or 0) <= (anchor_month, anchor_day or 31):
        return year
    return year - 1
