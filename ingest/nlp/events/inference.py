"""From tellings to what they leave unsaid: the day told before them or in court, the place of a denial.

Only what stands near in the text is taken over, and what was taken over is marked on the telling.
"""

from collections import defaultdict

from ingest.nlp.dates.parts import DAY
from ingest.nlp.events.after_custody import after_custody
from ingest.nlp.events.items import Items
from ingest.nlp.events.left_out.departed import leave
from ingest.nlp.events.own_dates import PUTTING_OFF, of_others
from ingest.nlp.events.where_held import place_by_custody
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.separate import of_another_case
from ingest.nlp.names.court_roles import named_court
from ingest.nlp.reading import CUSTODY, JUDGMENTS, Reading, Telling

NEVER = {"denial_of_access", "charge", "appeal_decision", "designation", "other", "trial", "indictment"}
"""Not on the day of the sentence before."""
UNDATED = 0.5
"""Probability of having no day from which an event without one gets none from its neighbours."""
BOOKED = "book"
LED = {"taken", "brought", "transported", "driven", "led", "escorted"}
"""Verbs beside which being booked is of the same hour."""
APART = {"after", "before", "until", "since", "once", "following", "that", "who"}
PERFECT = {"had", "previously", "earlier", "already", "since", "remains", "still", "currently"}


def infer(reading: Reading) -> None:
    """Fill in dates and places."""
    _dates(reading)
    _booked(reading)
    _day_in_court(reading)
    _day_of_the_judgment(reading)
    _day_of_the_others(reading)
    leave(reading)
    after_custody(reading)
    place_by_custody(reading)


def _dates(reading: Reading) -> None:
    """A telling without a date takes the day of the telling just before it in its passage."""
    dated = {reading.words.sentence[d.start] for d in reading.dates if not d.birth}
    last: Telling | None = None
    for telling in reading.tellings:
        if telling.date is None and last and last.date and _follows(reading, last, telling, dated):
            telling.date, telling.inherited = last.date, True
        ahead = reading.words.lower[telling.at] in PUTTING_OFF  # Whose day is the one that is still to come.
        if telling.date and not telling.nominal and not ahead and telling.polarity == "affirmed":
            last = telling


def _follows(reading: Reading, last: Telling, telling: Telling, dated: set[int]) -> bool:
    gap = telling.sentence - last.sentence
    same = reading.sentences[telling.sentence].passage == reading.sentences[last.sentence].passage
    if gap and of_another_case(reading.words, telling.sentence):
        return False
    if not same or gap > 1 or len(last.date or "") != 10 or telling.polarity != "affirmed":
        return False
    if telling.timely > UNDATED:
        return False
    if telling.type in NEVER and not (
        telling.type == "charge" and last.type in ("charge", "arrest", "hearing") and gap == 0
    ):
        return False
    if telling.modality == "alleged" and last.modality != "alleged":
        return False
    if PERFECT & set(reading.words.lower[max(0, telling.at - 4) : telling.at]):
        return False
    if gap == 0:
        clause_list, number = clauses_of(reading)
        another = telling.type in JUDGMENTS and last.type in ("appeal_decision", "transfer")
        return clause_list[number[telling.at]].lead not in APART and not another
    if telling.sentence in dated:
        return False
    return (
        telling.type not in JUDGMENTS
        or last.type in JUDGMENTS | {"trial", "hearing"}
        or (last.type == "other" and last.court is not None)
    )


def _booked(reading: Reading) -> None:
    """A charge that police enter as they bring somebody in has the day of the arrest: `was taken there and booked`."""
    words, taken = reading.words, dict[str, str]()
    for telling in reading.tellings:
        if telling.date and telling.type in CUSTODY:
            taken |= dict.fromkeys(telling.victims, telling.date)
        led = words.dep[telling.at] == "conj" and words.lower[words.head[telling.at]] in LED
        if telling.frame != BOOKED or telling.date or not led:
            continue
        days = {taken.get(v) for v in telling.victims}
        if len(days) == 1 and not reading.within("dates", *words.bounds[telling.sentence]):
            telling.date = days.pop()
            telling.inherited = telling.date is not None


def _day_in_court(reading: Reading) -> None:
    """Guilt and sentence of one person, told near each other: one day."""
    items = Items(reading)
    dated = [
        b
        for b in reading.tellings
        if b.type in JUDGMENTS
        and b.date
        and not b.inherited
        and not b.nominal
        and not _looks_back(reading, b)
    ]
    undated = (t for t in reading.tellings if t.type in JUDGMENTS and t.date is None and not t.nominal)
    for a in (t for t in undated if t.polarity == "affirmed"):
        near = [
            b for b in dated
            if abs(b.sentence - a.sentence) <= 3
            and (b.sentence == a.sentence or not of_another_case(reading.words, a.sentence))
            and (not a.court or not b.court or a.court == b.court)
            and (set(a.victims) & set(b.victims) or a.sentence - b.sentence in (0, 1, 2))
            and (a.component or b.component or a.months is None or b.months in (None, a.months))
            and not items.apart(a, b.at)
            and not of_others(reading, b.date, a.at)
        ]  # fmt: skip
        if near and not _looks_back(reading, a):
            best = min(near, key=lambda b: abs(b.sentence - a.sentence))
            a.date, a.inherited = best.date, True


def _looks_back(reading: Reading, telling: Telling) -> bool:
    """Whether what is told had been before: `had been acquitted`, `previously sentenced`."""
    return bool(PERFECT & set(reading.words.lower[max(0, telling.at - 4) : telling.at]))


def _day_of_the_judgment(reading: Reading) -> None:
    """Guilt and sentence of one person by one court, of which only one is told with its day: `convicted him in May`."""
    told = [t for t in reading.tellings if t.type in JUDGMENTS and t.polarity == "affirmed"]
    dated: dict[str, dict[tuple[str, str | None, str | None], Telling]] = {}
    for b in (t for t in told if len(t.date or "") == DAY and not t.inherited):
        for victim in b.victims:
            dated.setdefault(victim, {})[b.type, b.date, b.court] = b
    for a in (t for t in told if len(t.date or "") < DAY):
        of_them = (b for victim in a.victims for b in dated.get(victim, {}).values())
        told_of = (b for b in of_them if b.type != a.type and _of_one_judgment(a, b))
        days = {b.date for b in told_of if not of_others(reading, b.date, a.at)}
        if len(days) == 1:
            a.date, a.inherited = days.pop(), True


def _of_one_judgment(a: Telling, b: Telling) -> bool:
    """Whether they name one court, or one names the month of the other's day and perhaps no court."""
    if a.date is None:
        return a.court is not None and a.court == b.court and named_court(a.court)
    return (b.date or "").startswith(a.date) and (not a.court or not b.court or a.court == b.court)


def _day_of_the_others(reading: Reading) -> None:
    """What one court decides of others in one paragraph: `On 3 May it convicted A. The court acquitted B and C.`"""
    told = [t for t in reading.tellings if t.type in JUDGMENTS and t.polarity == "affirmed" and t.court]
    days: dict[tuple[int, str | None], set[str]] = defaultdict(set)
    for b in (t for t in told if not t.nominal):
        if b.date:
            days[reading.sentences[b.sentence].passage, b.court].add(b.date)
    for a in (t for t in told if t.date is None and not t.nominal):
        known = days.get((reading.sentences[a.sentence].passage, a.court), set())
        if len(known) == 1 and _tells_no_day(reading, a) and not of_another_case(reading.words, a.sentence):
            (day,) = known
            if len(day) == DAY:
                a.date, a.inherited = day, True


def _tells_no_day(reading: Reading, telling: Telling) -> bool:
    """Whether nothing beside a telling says that it was on another day."""
    low, high = reading.words.bounds[telling.sentence]
    return not reading.within("dates", low, high) and not _looks_back(reading, telling)
