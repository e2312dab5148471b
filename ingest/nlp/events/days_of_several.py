"""From a verb that strikes several, each on a day of his own, to a telling for each: `A on 3 May and B on 5 June`."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.nlp.reading import Reading, Telling, When

ON = ("on", "in")
MOST = 12
"""Days behind a verb that are looked at."""
RESPECTIVELY = 3
"""Tokens behind the last day within which it is said that each is somebody's."""


def each_with_its_day(reading: Reading, telling: Telling) -> list[Telling]:
    """The telling, or one for each person who has a day of his own."""
    words = reading.words
    days = [
        d for d in reading.within("dates", telling.at, words.bounds[telling.sentence][1])[:MOST] if d.edtf
    ]
    row = list(_row(reading, days))
    behind = words.lower[row[-1].end : row[-1].end + RESPECTIVELY] if row else []
    if "respectively" in behind and len(row) == len(telling.victims) > 1:
        pairs = zip(telling.victims, row, strict=True)
        return [replace(telling, victims=[v], date=d.edtf, day_of_its_own=True) for v, d in pairs]
    return [telling, *_further(reading, telling, days)]


def _row(reading: Reading, days: list[When]) -> Iterator[When]:
    """The first days that only commas and `and` stand between."""
    before: When | None = None
    for day in days:
        if before and not set(reading.words.lower[before.end : day.start]) <= {",", "and", *ON}:
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
