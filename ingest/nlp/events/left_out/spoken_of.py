"""From an arrest that a noun only speaks of to the day that the text tells of it: `concern over the arrest of A`.

Such a noun has no day but that of the arrest; what the network takes from the sentences around it is another's.
"""

from ingest.nlp.reading import Reading, Telling

SURE = 0.95
"""How likely that it has no day is right of what only speaks of an arrest."""


def spoken_of(reading: Reading) -> None:
    """Take from nouns for an arrest that the text tells with its day the days that their sentence does not name."""
    arrests = [t for t in reading.tellings if t.type == "arrest" and t.date and t.victims]
    told = {v for t in arrests if not t.nominal and _own_day(reading, t) for v in t.victims}
    for telling in arrests:
        if telling.nominal and told.issuperset(telling.victims) and not _own_day(reading, telling):
            telling.date, telling.timely = None, SURE


def _own_day(reading: Reading, telling: Telling) -> bool:
    """Whether its sentence names its day."""
    return any(
        w.edtf == telling.date for w in reading.within("dates", *reading.words.bounds[telling.sentence])
    )
