"""From `two weeks after he was arrested` to the day: that on which the event told behind it was, and the distance.

Nothing is counted from an event that the text does not date. Where the day itself stands before the words (`on 23 May,
the day after he was arrested`), it is the event behind them that gets one.
"""

from dataclasses import replace

from ingest.nlp.calendar_dates import parts_of, shifted
from ingest.nlp.circumstances import date_of
from ingest.nlp.reading import Reading, Telling, When

BEHIND = 9
"""Tokens after the words within which the event is told that they count from."""
BESIDE = 2
"""Tokens between a day and the words that count from it to the event behind them."""
ALIKE = ({"arrest", "detention"}, {"sentence", "conviction"})
"""Types of event that a text means by either word."""
AWAY = {",", ";", ":", "(", "—", "–"}


def count_dates(reading: Reading) -> None:
    """Give dates that are counted from events their day, and it to what is told on it; may be called again."""
    for k, when in enumerate(reading.dates):
        if when.shift is None or when.edtf is not None:
            continue
        kind, told = _behind(reading, when)
        if kind is None:
            continue
        sharing = [t for t in _beside(reading, when) if t not in told]
        base = _day_of(reading, kind, when, told, sharing)
        if base is None:
            base, sharing = _back(reading, k), told
        count, unit = when.shift if sharing is not told else (-when.shift[0], when.shift[1])
        parts = parts_of(base)
        day = (shifted(parts, count, unit) if count else base) if parts else None
        reading.dates[k] = replace(when, edtf=day)
        for telling in sharing:
            telling.date = day


def _behind(reading: Reading, when: When) -> tuple[str | None, list[Telling]]:
    """The type of the first event that is told behind the words, and its tellings."""
    words = reading.words
    stop = min(when.end + BEHIND, words.bounds[words.sentence[when.start]][1])
    for at in range(when.end, stop):
        told = [t for t in reading.tellings if t.at == at]
        if told:
            return told[0].type, told
        if words.lower[at] in AWAY:
            break
        for end, concept in reading.marks.get(at, ()):
            if end == at + 1 and concept.startswith("event-types:"):
                return concept.partition(":")[2], []
    return None, []


def _beside(reading: Reading, when: When) -> list[Telling]:
    """What is told on the day: by the clause that it stands in, and by the verb that it stands under."""
    words = reading.words
    number, verb = words.sentence[when.start], words.verb_of(when.start)
    undated = (t for t in reading.tellings if t.sentence == number and t.date is None)
    return [t for t in undated if t.at == verb or date_of(reading, t.at) is when]


def _day_of(
    reading: Reading, kind: str, when: When, told: list[Telling], sharing: list[Telling]
) -> str | None:
    """The day of an event of a type and of the same person, told by a verb and with its own day if any is so."""
    alike = next((types for types in ALIKE if kind in types), {kind})
    known = [t for t in reading.tellings if t.type in alike and t.date and t not in sharing]
    known = [t for t in known if t.polarity == "affirmed" and t not in told] + [t for t in told if t.date]
    persons = {v for t in told or sharing for v in t.victims}
    if persons:
        known = [t for t in known if persons.intersection(t.victims)]
    best = min(known, key=lambda t: (t.type != kind, t.nominal, t.inherited, _away(t, when)), default=None)
    return best.date if best else None


def _away(telling: Telling, when: When) -> tuple[bool, int]:
    """How far from the words a telling stands; behind them is farther than before."""
    return telling.at > when.start, abs(telling.at - when.start)


def _back(reading: Reading, k: int) -> str | None:
    """The day that stands right before the words, in their sentence."""
    day, when, sentence = reading.dates[k - 1], reading.dates[k], reading.words.sentence
    right_before = (
        k > 0 and 0 <= when.start - day.end <= BESIDE and sentence[day.start] == sentence[when.start]
    )
    return day.edtf if right_before else None
