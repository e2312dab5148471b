"""Who leaves one prison for another is not free: `left SIZO-5 on 20 May and was transferred to Colony No. 3`.

A word of leaving tells a release, by the grammar or the network; where its sentence moves the person on, it is none.
"""

from ingest.nlp.build_evidence import reject
from ingest.nlp.reading import Reading, Telling


def without_departures(reading: Reading) -> None:
    """Reject the releases that no word of freeing tells, of somebody whom the same sentence transfers."""
    moved = {(t.sentence, v) for t in reading.tellings if t.type == "transfer" for v in t.victims}
    departures = [t for t in reading.tellings if _departs(t, moved)]
    for telling in departures:
        reject(reading, telling, "event_doubted")


def _departs(telling: Telling, moved: set[tuple[int, str]]) -> bool:
    return (
        telling.type == "release"
        and (telling.learned or telling.frame == "leave")
        and any((telling.sentence, v) in moved for v in telling.victims)
    )
