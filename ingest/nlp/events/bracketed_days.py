"""From a row of names with a day in brackets behind each to the day of each: `arrested A (6 June) and B (9 June)`."""

from collections.abc import Iterator

from ingest.nlp.dates.parts import MONTH
from ingest.nlp.reading import Reading, When

Dated = tuple[str, When | None]
ROW = 8
"""Tokens between two names of a row, without the day in brackets: their titles and roles."""
JOINTS = {",", "and", "&", ";"}
DESCRIBING = ("NN", "JJ", "DT", "HY")
"""Tags of the words that describe a name in a row."""
FEWEST = 2
"""Days in brackets that make it a row of days."""


def bracketed_days(reading: Reading, sentence: int) -> list[Dated]:
    """The persons of the first such row in a sentence, with their days; nobody where it has other days as well."""
    low, high = reading.words.bounds[sentence]
    dates = len(reading.within("dates", low, high))
    rows = _rows(reading, low, high) if dates >= FEWEST else iter(())
    return next((row for row in rows if sum(day is not None for _, day in row) == dates), list[Dated]())


def _rows(reading: Reading, low: int, high: int) -> Iterator[list[Dated]]:
    """The rows of names of a sentence."""
    row, end, k = list[Dated](), low, low
    while k < high:
        owner, person = reading.owner[k], reading.person_at(k)
        if owner is None or person is None:
            k += 1
            continue
        if row and not _goes_on(reading, end, k):
            yield row
            row = []
        day = _day_behind(reading, owner.end)
        row.append((person.name, day))
        end = k = day.end + 1 if day else owner.end
    yield row


def _goes_on(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but a joint and what describes the next stands between two names."""
    words = reading.words
    plain = all(words.lower[k] in JOINTS or words.tag[k][:2] in DESCRIBING for k in range(start, end))
    return plain and end - start <= ROW and not JOINTS.isdisjoint(words.lower[start:end])


def _day_behind(reading: Reading, at: int) -> When | None:
    """The day that alone stands in brackets at a token."""
    words = reading.words
    day = next(iter(reading.within("dates", at + 1, at + 2)), None)
    if day is None or day.birth or words.form[at] != "(" or words.form[day.end : day.end + 1] != [")"]:
        return None
    exact = (
        day.edtf is not None and len(day.edtf) >= MONTH
    )  # A year alone is rather that of a birth or of a post.
    return day if exact else None
