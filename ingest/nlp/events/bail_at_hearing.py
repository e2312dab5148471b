"""From bail that a court grants on no day to that of the sitting before it: `was charged on 3 May. It allowed bail`.

The report of a sitting names its day once; who decides on bail in one of the next sentences does it on that day.
"""

from ingest.nlp.dates.parts import DAY
from ingest.nlp.reading import Reading, Telling

SITTINGS = ("charge", "hearing", "trial")
COURT = {"court", "judge", "magistrate", "justice", "bench", "tribunal"}
NEAR = 3
"""Sentences behind that of the sitting."""
BAIL = "bail"


def bail_at_hearing(reading: Reading) -> None:
    """Give such bail the day and the court of the last sitting that is told of the same person."""
    sat: dict[str, Telling] = {}
    for telling in sorted(reading.tellings, key=lambda t: t.at):
        if telling.polarity != "affirmed" or telling.nominal:
            continue
        if telling.type in SITTINGS and len(telling.date or "") == DAY:
            sat.update(dict.fromkeys(telling.victims, telling))
        elif len(telling.victims) == 1 and (sitting := sat.get(telling.victims[0])):
            _take_day(reading, telling, sitting)


def _take_day(reading: Reading, bail: Telling, sitting: Telling) -> None:
    """The day of a sitting for bail that a court grants in one of the next sentences, which has none of its own."""
    near = sitting.sentence < bail.sentence <= sitting.sentence + NEAR
    dated = reading.within("dates", *reading.words.bounds[bail.sentence])
    undated = not bail.date or (bail.inherited and bail.date == sitting.date)
    if bail.outcome == BAIL and near and undated and not dated and _by_court(reading, bail):
        bail.date, bail.inherited = sitting.date, True
        bail.timely = max(bail.timely, sitting.timely)
        bail.court = bail.court or sitting.court


def _by_court(reading: Reading, bail: Telling) -> bool:
    """Whether a court or a judge is the one that grants it."""
    words = reading.words
    subject = words.kid(bail.at, "nsubj")
    owner = reading.owner[subject] if subject is not None else None
    judge = reading.person_at(subject) if subject is not None else None
    named = (owner is not None and owner.kind == "court") or (judge is not None and "judge" in judge.roles)
    return named or (subject is not None and words.lower[subject] in COURT)
