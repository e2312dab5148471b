"""From what a telling took over from other sentences to the sentences that say it.

`He was moved to Insein Prison. Guards beat him.` puts the beating at Insein: that it was there stands on the first.
"""

from bisect import bisect_left
from collections import defaultdict

from ingest.model import Evidence
from ingest.nlp.build_evidence import evidence_around
from ingest.nlp.reading import Reading, Telling

KEY = "casegraph_places_of_slots"
Places = dict[tuple[str, str], list[int]]
"""For each court, facility and day the tokens at which it is named or meant, in their order."""


def taken_over(reading: Reading, telling: Telling, own: Evidence) -> dict[str, Evidence]:
    """Evidence of the court, the facility and the day that the quote of a telling does not hold."""
    found: dict[str, Evidence] = {}
    for slot, value in (("court", telling.court), ("facility", telling.facility), ("date", telling.date)):
        listed = _places(reading).get((slot, value), []) if value else []
        if listed and not any(own.start <= _char(reading, at) < own.end for at in listed):
            found[slot] = evidence_around(reading, _nearest(listed, telling.at))
    return found


def _char(reading: Reading, at: int) -> int:
    """Where a token stands in the document."""
    words = reading.words
    return reading.clean.origin(words.start[at], words.end[at])[0]


def _nearest(listed: list[int], at: int) -> int:
    """The last place before a token, else the first behind it."""
    before = bisect_left(listed, at)
    return listed[before - 1] if before else listed[0]


def _places(reading: Reading) -> Places:
    """Where each is named, found once for a text."""
    if KEY not in reading.doc.user_data:
        places: Places = defaultdict(list)
        for name in reading.names:
            if name.kind in ("court", "facility") and name.thing >= 0:
                places[name.kind, reading.bodies[name.thing].name].append(name.start)
        for when in reading.dates:
            if when.edtf:
                places["date", when.edtf].append(when.start)
        reading.doc.user_data[KEY] = {key: sorted(listed) for key, listed in places.items()}
    found: Places = reading.doc.user_data[KEY]
    return found
