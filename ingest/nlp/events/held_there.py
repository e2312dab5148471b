"""From events in the order of the text to the place of ill-treatment and of a denial of access that name none.

`She was moved to Insein Prison in May. [...] Prison staff have kept her insulin from her`: at Insein, where the text
has her until it frees her, arrests her again or takes her elsewhere. A blow is struck there if its sentence speaks of
guards, of a cell or of questioning; what somebody needs is kept from them where they are held.
"""

from collections.abc import Sequence
from dataclasses import replace

from ingest.nlp.dates.written import UNTIL
from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.reading import Reading, Telling

HOLDING = {"detention", "transfer", "solitary_confinement"}
"""What says where somebody is from then on."""
MOVING = {"arrest", "release", "death", "transfer"}
"""After which somebody is no longer there."""
LEAVING = {"release", "death"}
"""After which somebody is in no prison, whatever the words."""
TAKING = {"ill_treatment", "denial_of_access", "solitary_confinement"}
"""What takes the place over."""
TOLD = ("asserted", "alleged")
REACH = 12
"""The sentences after which it no longer does."""
PRISON = {
    "prison", "jail", "guards", "guard", "warden", "wardens", "inmate", "inmates", "cell", "cellmates", "prisoner",
    "prisoners", "jailers", "jailer",
}  # fmt: skip
"""Words of a sentence that tells what is done to somebody in prison."""
INSIDE = {
    *PRISON, "interrogation", "interrogations", "interrogated", "interrogators", "interrogator", "questioning",
    "questioned", "detainee", "detention", "confession", "confess",
}  # fmt: skip
"""Words of a sentence that tells what is done to somebody who is held."""
OUTSIDE = {"arrest", "arrested", "arresting", "vehicle", "van", "bus", "car", "truck", "way", "raid"}
"""Words of one that tells what is done before somebody is brought there, or somewhere else."""
CLINIC = {"hospital", "clinic"}
"""To where one is brought from a prison, and back."""
STATIONS = {"police station", "hospital"}
"""Kinds of facility that nobody calls a prison."""


def held_there(reading: Reading, told: Sequence[Cluster]) -> list[Cluster]:
    """The events, those that name no place in the one where the text has their person."""
    places = _places(reading, told)
    return [_placed(c, places.get(id(c))) for c in told]


def _places(reading: Reading, told: Sequence[Cluster]) -> dict[int, str]:
    """The place of each event that takes one over, by its id; read in the order of the text."""
    listed = sorted(((t, c) for c in told for t in c.tellings), key=lambda x: x[0].at)
    lacking = {id(c) for c in told if c.family in TAKING and not any(t.facility for t in c.tellings)}
    prisons = _prisons(reading, told)
    held: dict[str, Telling | None] = {}
    found: dict[int, str] = {}
    for telling, cluster in listed:
        if telling.polarity != "affirmed" or telling.modality not in TOLD:
            continue
        if id(cluster) in lacking:
            known = held.get(cluster.victim)
            gone = known is not None and known.type in LEAVING
            here = None if gone else _here(reading, telling, known, prisons.get(cluster.victim, set()))
            found |= {id(cluster): here} if here and id(cluster) not in found else {}
        elif telling.type in HOLDING and _named(telling.facility):
            held[cluster.victim] = telling
        elif telling.type in MOVING and CLINIC.isdisjoint(_words(reading, telling)):
            held[cluster.victim] = telling if telling.type in LEAVING else None
    return found


def _prisons(reading: Reading, told: Sequence[Cluster]) -> dict[str, set[str]]:
    """The prisons in which the whole text has each person."""
    stations = {b.name for b in reading.bodies if b.kind == "facility" and b.sub in STATIONS}
    found: dict[str, set[str]] = {}
    for cluster in told:
        places = {t.facility for t in cluster.tellings if t.facility and _named(t.facility)} - stations
        if cluster.family in HOLDING:
            found.setdefault(cluster.victim, set()).update(places)
    return found


def _named(facility: str | None) -> bool:
    """Whether a facility is called by a name, and not only `punishment cell`."""
    return facility is not None and any(c.isupper() for c in facility)


def _here(reading: Reading, telling: Telling, held: Telling | None, prisons: set[str]) -> str | None:
    """Where what is told was done: where somebody is held, or in the only prison where the words are of a prison."""
    words = _words(reading, telling)
    if not OUTSIDE.isdisjoint(words) or (telling.type == "denial_of_access" and not words.isdisjoint(UNTIL)):
        return None
    inside = telling.type != "ill_treatment" or telling.withheld or not INSIDE.isdisjoint(words)
    if held and inside and telling.sentence - held.sentence <= REACH:
        return held.facility
    # A blow of a day may have been struck in another prison.
    lasting = telling.withheld or telling.date is None
    only = len(prisons) == 1 and lasting and not PRISON.isdisjoint(words)
    return next(iter(prisons)) if only else None


def _words(reading: Reading, telling: Telling) -> set[str]:
    start, end = reading.words.bounds[telling.sentence]
    return set(reading.words.lower[start:end])


def _placed(cluster: Cluster, place: str | None) -> Cluster:
    if place is None:
        return cluster
    return replace(cluster, tellings=[replace(t, facility=place) for t in cluster.tellings])
