"""Moves that a sentence goes on with and has no verb for: `moved to Insein in April, and in August to Thayarwady`."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.nlp.events.brought import TAKING
from ingest.nlp.reading import CUSTODY, Name, Reading, Telling

GOES_ON = {"and", "then", "later", ",", ";", "the", "from"}
SENTENCE, FAR, BEHIND = 400, 9, 4
"""Tokens of a sentence that are looked at; between `and` and the place; between the place and the day of it."""


def moves_on(reading: Reading) -> None:
    """Add a transfer for each further place that a sentence names with its day."""
    for telling in [t for t in reading.tellings if t.facility and _moved(reading, t)]:
        for further in _further(reading, telling):
            reading.tellings.append(further)
            if telling.date == further.date and not _before(reading, telling, further):
                telling.date = None


def _before(reading: Reading, telling: Telling, further: Telling) -> bool:
    """Whether the day of a move stands before that of the further one too: `on 3 May he was moved to A and to B`."""
    start = reading.words.bounds[telling.sentence][0]
    joint = next(k for k in range(telling.at, further.at) if reading.words.lower[k] == "and")
    return any(d.edtf == telling.date for d in reading.within("dates", start, joint))


def _moved(reading: Reading, telling: Telling) -> bool:
    """Whether a verb says that somebody was brought to a place, as a transfer or as custody: `taken to X station`."""
    taken = telling.type in CUSTODY and reading.words.lower[telling.at] in TAKING
    return not telling.nominal and telling.polarity == "affirmed" and (telling.type == "transfer" or taken)


def _further(reading: Reading, telling: Telling) -> Iterator[Telling]:
    words = reading.words
    high = min(words.bounds[telling.sentence][1], telling.at + SENTENCE)
    start = next((k for k in range(telling.at, high) if words.lower[k] == "and"), high)
    for to in range(start, min(start + FAR, high - 1)):
        if words.lower[to] == "to":
            place = _place(reading, to + 1, high)
            day = _day(reading, start, to, place) if place else None
            if place and day and (name := reading.bodies[place.thing].name) != telling.facility:
                yield replace(
                    telling,
                    type="transfer",
                    outcome=None,
                    at=to,
                    end=to + 1,
                    facility=name,
                    origin=telling.facility,
                    date=day,
                    inherited=False,
                )
            return


def _place(reading: Reading, at: int, high: int) -> Name | None:
    """The facility that begins at a token, or behind the article there."""
    for k in range(at, min(at + 2, high)):
        found = reading.owner[k]
        if found and found.kind == "facility" and found.thing >= 0:
            return found
    return None


def _day(reading: Reading, start: int, to: int, place: Name) -> str | None:
    """The day of the move, where nothing else stands between `and` and the place."""
    before = reading.within("dates", start, to)
    dated = {k for d in before for k in range(d.start - 1, d.end)}
    if not all(k in dated or reading.words.lower[k] in GOES_ON for k in range(start, to)):
        return None
    return next((d.edtf for d in (*before, *reading.within("dates", place.end, place.end + BEHIND))), None)
