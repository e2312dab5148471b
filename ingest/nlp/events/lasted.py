"""The day of custody that went on for a time: not that on which it began, but the one until which it lasted.

`Police arrested him on 3 May. He was held for seven weeks in Kara Prison.` has no day; `He was kept there until 9 May.`
"""

from ingest.nlp.dates.parts import DAY, MONTH
from ingest.nlp.dates.written import UNTIL
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.words import FINITE
from ingest.nlp.reading import CUSTODY, Reading, Telling, Term, When

HELD = {"detention", "solitary_confinement"}
"""Types of events that go on for a time."""
WEEK = 7.0
"""Days of a time in custody that is still told as that of the arrest."""
LEADS = {"for", "spent", "spending", "over"}
"""Words before a length of time that something lasted."""
BEGINNING = {"first", "being"}
"""Words with it of a time that began with the arrest: `for the first eleven days`, `are being held for 30 days`."""
REFUSED, FIRST = "denial_of_access", "first"
LEAD = 5
"""Tokens before a length of time in which such a word stands: `for the first`, `for nearly`."""
KEPT = {"held", "hold", "holding", "kept", "keep", "keeping", "remained", "stayed"}
"""Verbs of custody that goes on."""
ORDERED = {
    "will", "would", "shall", "should", "may", "must", "can", "order", "orders", "ordered", "ordering", "remanded",
    "remand", "extended", "extending", "decided", "ruled", "not", "n't", "never",
}  # fmt: skip
"""Words by which somebody is still to be held until a day, or was not."""
Taken = dict[str, set[tuple[str, int]]]
"""For each person the days of custody, and the sentences of it."""


def date_what_lasted(reading: Reading) -> None:
    """Take from custody the day of the arrest, and give it the one until which it lasted where that stands there."""
    for telling in reading.tellings:
        told = telling.type == "detention" and telling.polarity == "affirmed"
        if told and len(telling.date or "") >= MONTH:
            words, at = reading.words, telling.at
            verb = at if words.tag[at][:2] == "VB" else words.verb_of(at)
            day = _lasted_until(reading, telling.sentence, verb)
            if day is not None and not _dated(reading, telling, verb):
                telling.date, telling.inherited = day, False
    undate_what_lasted(reading)
    date_what_began(reading)


def date_what_began(reading: Reading) -> None:
    """Give a refusal `for the first 36 hours` the day of the arrest, with which that time began."""
    taken: dict[str, str] = {}
    for telling in (t for t in reading.tellings if t.polarity == "affirmed"):
        days = {taken.get(victim, "") for victim in telling.victims}
        if telling.type in CUSTODY and telling.date:
            taken |= dict.fromkeys(telling.victims, telling.date)
        elif telling.type == REFUSED and not telling.date and len(days) == 1 and _at_first(reading, telling):
            day = days.pop()
            telling.date, telling.inherited = (day, True) if len(day) == DAY else (None, telling.inherited)


def _at_first(reading: Reading, telling: Telling) -> bool:
    """Whether its clause says that it lasted for the first days, and its sentence names no day."""
    lower, low = reading.words.lower, reading.words.bounds[telling.sentence][0]
    terms = _undated_terms(reading, telling)
    return any(t.days and FIRST in lower[max(low, t.start - LEAD) : t.start + 1] for t in terms)


def _undated_terms(reading: Reading, telling: Telling) -> list[Term]:
    """The lengths of time in the clause of a telling; none where its sentence names a day."""
    if any(d.edtf for d in reading.within("dates", *reading.words.bounds[telling.sentence])):
        return []
    listed, number = clauses_of(reading)
    here = listed[number[telling.at]]
    return reading.within("terms", here.start, here.end)


def _lasted_until(reading: Reading, sentence: int, verb: int) -> str | None:
    """The day behind a verb of keeping, with no other verb and no other day between them."""
    words = reading.words
    low, high = words.bounds[sentence]
    listed = reading.within("dates", verb, high)
    if words.lower[verb] not in KEPT or not listed or listed[0].preposition not in UNTIL:
        return None
    when: When = listed[0]
    clauses, number = clauses_of(reading)
    ordered = not ORDERED.isdisjoint(words.lower[max(low, clauses[number[verb]].start) : when.start])
    to_be = words.lower[max(low, verb - 1) : verb] == ["be"]
    others = any(words.tag[k] in FINITE for k in range(verb + 1, when.start))
    return None if ordered or to_be or others or len(when.edtf or "") != DAY else when.edtf


def _dated(reading: Reading, telling: Telling, verb: int) -> bool:
    """Whether the day that it has is said of its own verb, or of the one that it goes on from."""
    words = reading.words
    verbs = (verb, words.head[verb]) if words.dep[verb] == "conj" else (verb,)
    listed = reading.within("dates", *words.bounds[telling.sentence])
    return any(d.edtf == telling.date and words.verb_of(d.start) in verbs for d in listed if d.edtf)


def undate_what_lasted(reading: Reading) -> None:
    """Take from custody that went on for long the day of an arrest that another sentence told."""
    taken: Taken = {}
    for telling in (t for t in reading.tellings if t.date and t.polarity == "affirmed"):
        if _only_of_the_arrest(telling, taken) and _for_long(reading, telling):
            telling.date = None
        elif telling.type in CUSTODY:
            for victim in telling.victims:
                taken.setdefault(victim, set()).add((telling.date or "", telling.sentence))


def _only_of_the_arrest(telling: Telling, taken: Taken) -> bool:
    """Whether another sentence, and not its own, told that one of them was taken on that day."""
    if telling.type not in HELD or len(telling.date or "") != DAY:
        return False
    told = {s for v in telling.victims for day, s in taken.get(v, ()) if day == telling.date}
    return bool(told) and telling.sentence not in told


def _for_long(reading: Reading, telling: Telling) -> bool:
    """Whether its clause says that it lasted for more than some days, and its sentence names no day."""
    return any(_long(term) and _lasted(reading, term) for term in _undated_terms(reading, telling))


def _long(term: Term) -> bool:
    return term.months is not None or (term.days or 0) > WEEK


def _lasted(reading: Reading, term: Term) -> bool:
    before = set(reading.words.lower[max(0, term.start - LEAD) : term.start])
    return not LEADS.isdisjoint(before) and not BEGINNING & before
