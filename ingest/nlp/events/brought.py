"""From an arrest and where it led, told in one sentence, to one event: `arrested and taken to X police station`.

The arrest has the station. Where somebody is held there for a time, that is another event, and the station is that of
both; a word that only puts them into a car (`pushed into a van and held for five hours`) tells no arrest beside it.
"""

from collections.abc import Iterable

from ingest.nlp.build_evidence import reject
from ingest.nlp.events.victims import struck_by
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.reading import Reading, Telling, Thing

Arrests = dict[tuple[int, str], Telling]
"""By the sentence that tells them and whom they take."""
TAKING = {
    "taken", "took", "brought", "sent", "driven", "drove", "transferred", "moved", "escorted", "carried", "flown",
    "hauled", "transported", "conducted", "delivered",
}  # fmt: skip
MOVED = {"transferred", "moved"}
"""Of these, what is said of those who are in custody already."""
STATION, TEMPORARY = "police station", "temporary detention"
"""Facilities to which those are brought who have just been arrested: a kind, and words of a name."""
THEM = {"they", "them", "both", "all"}
HELD = {
    "incommunicado", "until", "without", "pending", "remand", "remanded", "custody", "detention", "hours", "overnight",
    "undisclosed", "unknown", "secret",
}  # fmt: skip
"""Words behind such a verb by which somebody stays where they were taken."""
COURTS = {"court", "judge", "magistrate", "prosecutor", "ordered"}
TAKEN_TO = 0.6
"""How sure a facility is at least to which somebody is taken."""
INTO_A_CAR = {"push", "force", "bundle", "drag", "shove", "throw", "load", "put"}
"""Verbs that tell an arrest by what is done to somebody in it."""


def with_station(reading: Reading) -> None:
    """Keep one of the two tellings of each such arrest, with the place or the day that only the other gives."""
    places: dict[str | None, Thing] = {b.name: b for b in reading.bodies if b.kind == "facility"}
    arrests: Arrests = {}
    told = (t for t in reading.tellings if t.polarity == "affirmed")
    for telling in sorted(told, key=lambda t: t.at):
        if telling.type == "arrest" and not telling.nominal:
            arrests.update({(telling.sentence, v): telling for v in telling.victims})
        place = places.get(telling.facility)
        if not _leads_there(reading, telling, place) or not (before := _before(reading, arrests, telling)):
            continue
        if telling.type == "transfer" or _only_taken(
            reading, telling, before[0].sentence == telling.sentence
        ):
            _give(before, telling, place, _them(reading, telling))
            _surer(before, telling)
            reject(reading, telling, "event_doubted")
        elif (arrest := before[0]).frame in INTO_A_CAR and arrest.victims == telling.victims:
            if not telling.date:
                telling.date, telling.inherited = arrest.date, True
            for victim in arrest.victims:
                del arrests[arrest.sentence, victim]
            reject(reading, arrest, "event_doubted")
        elif _is_station(place):
            _give(before, telling, place, _them(reading, telling))


def _leads_there(reading: Reading, telling: Telling, place: Thing | None) -> bool:
    """Whether a telling may say where an arrest led: custody, and a drive to a station (`drove them to X station`)."""
    driven = telling.type == "transfer" and reading.words.lower[telling.at] in TAKING - MOVED
    return telling.type == "detention" or (driven and _is_station(place) and telling.origin is None)


def _is_station(place: Thing | None) -> bool:
    return place is not None and (place.sub == STATION or TEMPORARY in place.name.lower())


def _before(reading: Reading, arrests: Arrests, detention: Telling) -> list[Telling]:
    """The arrests, in its sentence or the one before, that led to a detention; none where a victim has none."""
    for number in (detention.sentence, detention.sentence - 1):
        found = [arrests.get((number, v)) for v in detention.victims]
        led = [a for a in found if a is not None and _of_one(reading, a, detention)]
        if led and len(led) == len(found):
            return led
    return []


def _of_one(reading: Reading, arrest: Telling, detention: Telling) -> bool:
    """Whether an arrest may lead to a detention: on the same day, and told as sure."""
    days = {t.date for t in (arrest, detention) if t.date and not t.inherited}
    same = len(days) < 2 and arrest.modality == detention.modality and arrest.at < detention.at
    passages = {reading.sentences[t.sentence].passage for t in (arrest, detention)}
    return same and len(passages) == 1 and ";" not in reading.words.lower[arrest.at : detention.at]


def _them(reading: Reading, telling: Telling) -> bool:
    """Whether a pronoun for several says who was taken there: all who were arrested just before."""
    struck = struck_by(reading, telling.at)
    return struck is not None and reading.words.lower[struck] in THEM


def _surer(arrests: Iterable[Telling], taken: Telling) -> None:
    """That somebody was taken to a station speaks for the arrest."""
    for arrest in arrests:
        for victim in set(arrest.chances).intersection(taken.victims):
            arrest.chances[victim] = max(arrest.chances[victim], taken.chances.get(victim, 0.0))


def _give(arrests: Iterable[Telling], detention: Telling, place: Thing | None, them: bool) -> None:
    """Tell the place of a detention of the arrests of no others; it is a surer one, since somebody was taken there."""
    for arrest in arrests:
        if them or set(arrest.victims) <= set(detention.victims):
            arrest.facility = arrest.facility or detention.facility
    if place is not None:
        place.sure = max(place.sure, TAKEN_TO)


def _only_taken(reading: Reading, telling: Telling, together: bool) -> bool:
    """Whether its verb says no more than where somebody was taken, and no court had ordered it.

    Where the arrest is not told `together` with it, what was done there for days says that somebody was held.
    """
    words = reading.words
    if words.lower[telling.at] not in TAKING or telling.court or telling.outcome:
        return False
    listed, number = clauses_of(reading)
    clause = listed[number[telling.at]]
    behind = words.lower[telling.at : clause.end]
    end = clause.end if together else words.bounds[telling.sentence][1]
    days = any(t.months or (t.days or 0) >= 1 for t in reading.within("terms", telling.at, end))
    return not days and HELD.isdisjoint(behind) and COURTS.isdisjoint(words.lower[clause.start : clause.end])
