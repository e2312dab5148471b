"""What a passage implies for a day without a year, and the years that its own words name."""

import re
from dataclasses import dataclass, field

from ingest.nlp.dates.parts import Parts, whole
from ingest.nlp.dates.written import WD, WEEKDAYS, D, M, month_number

BEFORE, AFTER, SOON = 200, 500, 120
"""Characters around a date that are looked at; a year within `SOON` belongs with it."""
_SENTENCE = re.compile(r"[.!?;:]\s|\n")
_LOOKS_BACK = re.compile(r"\b(?:had(?![^,]*,\s+(?:was|were)\b)|previously|earlier|formerly|already)\b")
"""Before a date of what had been; not `a doctor who had written a letter, was convicted in October`."""
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|shall|to (?:be|begin|start|open|resume|rule|hear)|(?:is|are|was|were) (?:[a-z]+ )?(?:due|set|expected"
    r"|scheduled|slated|listed|fixed|down)|(?:is|are|was|were) to|adjourned|postponed|put off|deferred|until|till"
    r"|ends?(?! of)|expires?|runs?|next (?:hearing|date|session|court|sitting))\b"
)
_HAPPENED = re.compile(
    r"\b(?:was|were|had|been|arrested|detained|released|freed|sentenced|convicted|acquitted|jailed|charged)\b"
    r"(?!.*\b(?:would|set|moved|due)\b)"
)
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
LAST = 31
"""The last day of a month."""
RESPECTIVELY = 20
"""Characters behind days within which it is said that they are those of several."""
LEAD = re.compile(r"(?:,?\s+(?:on|in)?\s*(?:the\s+)?)?")
"""What stands between a year and a day of it."""
LEADS = re.compile(r"\W*(?:(?:[Oo]n|[Ii]n)\s+)?(?:the\s+)?")
"""What may stand in a sentence before the date with which it begins."""
YEAR = re.compile(r"(?<![\d/.,№#-])\b((?:19|20)\d\d)\b")
_DAY = rf"(?:,\s*(?:and\s+)?|\s+and\s+)(?:(?:again\s+)?on\s+)?(?:{D}\s+(?:of\s+)?{M}|{M}\s+{D})"
_ROW = re.compile(rf"(?:{_DAY})+,?\s+((?:19|20)\d\d)\b")
"""Behind a day the others of its row, of which the last has a year."""
_REACHES = re.compile(
    rf"\s*(?:to|until|till|through|[-–—])\s*(?:(?:early|mid|late)[\s-])?(?:{D}\s+(?:of\s+)?)?(?P<m>{M})(?:\s+{D},?)?"
    rf",?\s+(?P<y>(?:19|20)\d\d)\b"
)
"""Behind a month the end of a time that begins with it: `from March to June 1992`."""


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
    leads: bool = False
    """It begins its sentence (`On 3 May, police`)."""
    row: int | None = None
    """The year of the last day of a row that it begins: `on 3 May, 9 May and 20 May 2021`."""
    reaches: tuple[int, int] | None = None
    """The year and month until which something lasts that begins with it: `from March to June 1992`."""


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
    peak: tuple[int, int, int] | None = None
    """The latest date of the passage before that had one, behind which it may have looked back."""
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
    since: bool = False
    """Something has lasted since the date that is read now."""
    entry: tuple[Parts, int] | None = None
    """The day of the last of them, and the passage in which it stands."""
    char: int = 0
    """The character at which the date begins that is read now."""
    around: Around = Around()
    """What stands around it."""
    foreign: bool = False
    """It is the year of a law: no other day is of it."""
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
    found = YEAR.search(text, stop, stop + AFTER)
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
        LEADS.fullmatch(sentence) is not None,
        int(row[1]) if (row := _ROW.match(text, stop, stop + SOON)) else None,
        (int(end["y"]), month_number(end["m"])) if (end := _REACHES.match(text, stop, stop + SOON)) else None,
    )


def _stage(before: str, behind: str) -> str:
    """The last that stands before a date in its sentence, else the first behind it."""
    told = [*_STAGES.finditer(before)][-1:] or [*_STAGES.finditer(behind)][:1]
    return told[0].lastgroup or "" if told else ""


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


def in_entry(month: int, day: int | None, state: State) -> int | None:
    """The year of a day that an entry of a chronology goes on to, on the line of its own day or below it.

    `22 October 2020: They are arrested. In November both are transferred.` What has lasted
    since a month began before the entry.
    """
    around = state.around
    if not state.entry or state.passage - state.entry[1] > 1 or around.back or around.aside or around.bound:
        return None
    year, begun, first = state.entry[0]
    if begun and state.since:
        return year - (month >= begun) if not day else None
    return year if begun and (month, day or LAST) >= (begun, first or 1) else None


def after_peak(month: int, day: int | None, state: State) -> int | None:
    """The year of a day with which news goes on behind a paragraph that looked back at its end.

    Published in February 2024: `On 12 December 2023 a court jailed A, whose shop was raided in January 2022.` and in
    the next paragraph `Police arrested B on 2 January`.
    """
    anchor, last, peak = state.anchor, state.last, state.peak
    looked_back = last and last[1] and peak and (last[0], last[1]) < peak[:2]
    if not (state.fresh and looked_back and day and anchor and anchor[1]) or state.around.back:
        return None
    year = before_anchor(month, day, anchor)
    return year if peak and peak < (year, month, day) else None
