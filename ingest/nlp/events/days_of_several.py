"""From a verb with several days to a telling for each: `A on 3 May and B on 5 June`, `on 3 May and again on 4 June`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.nlp.dates.parts import DAY
from ingest.nlp.dates.relative import COUNTED_FROM
from ingest.nlp.events.bracketed_days import bracketed_days
from ingest.nlp.reading import Reading, Telling, When

ON = ("on", "in")
AGAIN = {"arrest", "raid", "acquittal", "detention", "hearing", "ill_treatment"}
"""What happens to the same person on several days: `was arrested on 3 May 2021 and again on 4 June`."""
SINGLY = {"arrest", "detention", "release", "death"}
"""What befalls several on as many days: each on his own."""
EXTENDING = {"extend", "renew", "prolong"}
"""Verbs of what befalls all of them again and again: `their detention was extended on 2 July and 1 October`."""
FROM = {"between", "from", "since", "until"}
"""Words before a day with which, and with the next, a time begins or ends."""
OPENS = 1
"""Tokens of a sentence before the day that it opens with."""
MOST = 12
"""Days behind a verb that are looked at."""
RESPECTIVELY = 3
"""Tokens behind the last day within which it is said that each is somebody's."""


def each_with_its_day(reading: Reading, telling: Telling) -> list[Telling]:
    """The telling, or one for each person who has a day of his own."""
    if telling.type in SINGLY and (each_own := _in_brackets(reading, telling)):
        return each_own
    words = reading.words
    low, high = words.bounds[telling.sentence]
    days = _days(reading, telling.at, high)
    row = list(_row(reading, days))
    if repeated := _on_each(reading, telling, row or _opening(reading, low, telling.at), behind_it=bool(row)):
        return repeated
    behind = words.lower[row[-1].end : row[-1].end + RESPECTIVELY] if row else []
    each = "respectively" in behind or telling.type in SINGLY
    if each and len(row) == len(telling.victims) > 1:
        pairs = zip(telling.victims, row, strict=True)
        return [replace(telling, victims=[v], date=d.edtf, day_of_its_own=True) for v, d in pairs]
    if _alone(reading, telling) and telling.type in AGAIN and len(row) > 1 and row[0].edtf == telling.date:
        return [replace(telling, date=d.edtf, day_of_its_own=True) for d in row]
    return [telling, *_further(reading, telling, days)]


def _on_each(reading: Reading, telling: Telling, row: list[When], behind_it: bool) -> list[Telling]:
    """The telling for each day of a row, where it happened on each to all; none where it may be each one's own."""
    singly = not behind_it and telling.type in AGAIN and _alone(reading, telling)
    days = _whole_days(row) if singly or _again_and_again(telling) else []
    fits = telling.date is None or telling.date in days
    return [replace(telling, date=day, day_of_its_own=True) for day in days if fits]


def _days(reading: Reading, start: int, end: int) -> list[When]:
    """The days that stand between two tokens, the first ones."""
    listed: list[When] = reading.within("dates", start, end)[:MOST]
    return [d for d in listed if d.edtf and d.form not in COUNTED_FROM]


def _opening(reading: Reading, low: int, at: int) -> list[When]:
    """The row of days with which a sentence opens: `On 2 July and 1 October the court extended his detention`."""
    days = _days(reading, low, at)
    return list(_row(reading, days)) if days and days[0].start - low <= OPENS else []


def _again_and_again(telling: Telling) -> bool:
    """Whether it is a sitting, or custody that is extended: of all together on each of several days."""
    return telling.type == "hearing" or (telling.type == "detention" and telling.frame in EXTENDING)


def _whole_days(row: list[When]) -> list[str]:
    """The days of a row, where there are several, and no time that they bound."""
    bound = bool(row) and row[0].preposition in FROM
    days = [d.edtf for d in row if d.edtf and len(d.edtf) == DAY]
    return days if len(days) == len(row) > 1 and not bound else []


def _in_brackets(reading: Reading, telling: Telling) -> list[Telling]:
    """`arrested A (6 June), B (11 June) and C`: whose day the text does not give has none."""
    row = bracketed_days(reading, telling.sentence)
    groups = [v for v in telling.victims if v.startswith("[")]
    if not row or not (groups or any(person in telling.victims for person, _ in row)):
        return []
    each = [
        replace(telling, victims=[person], date=day.edtf if day else None, day_of_its_own=True)
        for person, day in row
    ]
    return [*each, *(replace(telling, victims=[g], date=None, day_of_its_own=True) for g in groups)]


def _alone(reading: Reading, telling: Telling) -> bool:
    """Whether it happened to one person alone, whose days they then all are."""
    words = reading.words
    named = len(telling.victims) == 1 and not telling.victims[0].startswith("[")
    return named and not any(words.lower[k] == "were" for k in words.kids[telling.at])


def _row(reading: Reading, days: list[When]) -> Iterator[When]:
    """The first days that only commas and `and` stand between."""
    before: When | None = None
    for day in days:
        if before and not set(reading.words.lower[before.end : day.start]) <= {",", "and", "again", *ON}:
            return
        yield day
        before = day


def _further(reading: Reading, telling: Telling, days: list[When]) -> Iterator[Telling]:
    """Of `on 3 May and B on 5 June` the second."""
    words = reading.words
    for before, day in pairwise(days):
        k = before.end
        while words.lower[k] in (",", "and"):
            k += 1
        name = reading.owner[k]
        person = reading.person_at(k)
        if k == before.end or name is None or person is None or person.name in telling.victims:
            return
        if words.lower[name.end] not in ON or name.end + 1 != day.start:
            return
        yield replace(telling, victims=[person.name], date=day.edtf, day_of_its_own=True)
