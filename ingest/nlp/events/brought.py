"""From an arrest and where it led, told in one sentence, to one event: `arrested and taken to X police station`.

The arrest has the station. Where somebody is held there for a time, that is another event; a word that only puts them
into a car (`pushed into a van and held for five hours`) tells no arrest beside it.
"""

from collections import defaultdict

from ingest.nlp.build_evidence import reject
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.reading import Reading, Telling, Thing

TAKING = {
    "taken", "took", "brought", "sent", "driven", "drove", "transferred", "moved", "escorted", "carried", "flown",
    "hauled", "transported", "conducted", "delivered",
}  # fmt: skip
HELD = {
    "incommunicado",
    "until",
    "without",
    "pending",
    "remand",
    "remanded",
    "custody",
    "detention",
    "hours",
    "overnight",
}
"""Words behind such a verb by which somebody stays where they were taken."""
COURTS = {"court", "judge", "magistrate", "prosecutor", "ordered"}
TAKEN_TO = 0.6
"""How sure a facility is at least to which somebody is taken."""
INTO_A_CAR = {"push", "force", "bundle", "drag", "shove", "throw", "load", "put"}
"""Verbs that tell an arrest by what is done to somebody in it."""


def with_station(reading: Reading) -> None:
    """Keep one of the two tellings of each such arrest, with the place or the day that only the other gives."""
    places: dict[str | None, Thing] = {b.name: b for b in reading.bodies if b.kind == "facility"}
    arrests: dict[int, list[Telling]] = defaultdict(list)
    for telling in reading.tellings:
        if telling.type == "arrest" and telling.polarity == "affirmed" and not telling.nominal:
            arrests[telling.sentence].append(telling)
    for telling in [t for t in reading.tellings if t.type == "detention" and t.polarity == "affirmed"]:
        arrest = next((a for a in reversed(arrests[telling.sentence]) if _of_one(reading, a, telling)), None)
        if arrest is not None and _only_taken(reading, telling):
            arrest.facility = arrest.facility or telling.facility
            if body := places.get(telling.facility):
                body.sure = max(body.sure, TAKEN_TO)
            reject(reading, telling, "event_doubted")
        elif arrest is not None and arrest.frame in INTO_A_CAR:
            telling.date, telling.inherited = (
                telling.date or arrest.date,
                telling.inherited or not telling.date,
            )
            arrests[telling.sentence].remove(arrest)
            reject(reading, arrest, "event_doubted")


def _of_one(reading: Reading, arrest: Telling, detention: Telling) -> bool:
    """Whether an arrest leads to a detention of the same persons on the same day."""
    days = {t.date for t in (arrest, detention) if t.date and not t.inherited}
    between = reading.words.lower[arrest.at : detention.at]
    same = arrest.victims == detention.victims and arrest.modality == detention.modality
    return same and arrest.at < detention.at and len(days) < 2 and ";" not in between


def _only_taken(reading: Reading, telling: Telling) -> bool:
    """Whether its verb says no more than where somebody was taken, and no court had ordered it."""
    words = reading.words
    if words.lower[telling.at] not in TAKING or telling.court or telling.outcome:
        return False
    listed, number = clauses_of(reading)
    clause = listed[number[telling.at]]
    behind = words.lower[telling.at : clause.end]
    held = not HELD.isdisjoint(behind) or bool(reading.within("terms", telling.at, clause.end))
    return not held and COURTS.isdisjoint(words.lower[clause.start : clause.end])
