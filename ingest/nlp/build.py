"""From a finished workspace to the `Extraction`: each thing once, with its evidence in the document."""

from dataclasses import replace

from ingest.model import Body, Event, Evidence, Extraction, Person
from ingest.nlp.events.merge import events_of
from ingest.nlp.law.provisions import unique_provisions
from ingest.nlp.learned.confidence import believed
from ingest.nlp.names.court_roles import called_by_country, told_apart
from ingest.nlp.names.custody_cues import ANYWHERE
from ingest.nlp.names.recognised import UNSUPPORTED
from ingest.nlp.reading import Reading, Thing
from ingest.nlp.rejections import rejections

KEEPING = {
    "detention", "transfer", "release", "death", "ill_treatment", "solitary_confinement", "denial_of_access",
}  # fmt: skip
"""What happens to those who are kept somewhere."""
ROLE_ORDER = (
    "victim",
    "co-defendant",
    "relative",
    "lawyer",
    "judge",
    "prosecutor",
    "official",
    "witness",
    "other",
)


def evidence(reading: Reading, start: int, end: int) -> Evidence:
    """The document's own characters for a run of tokens."""
    words = reading.words
    a, b = reading.clean.origin(words.start[start], words.end[max(start, end - 1)])
    return Evidence(reading.document[a:b], a, b)


def extraction_of(reading: Reading) -> Extraction:
    """Everything that was read of a unit."""
    events = events_of(reading)
    _assign_roles(reading, events)
    facilities = _facilities(reading, events)
    return Extraction(
        persons=tuple(_person(reading, t) for t in reading.people),
        organisations=_bodies(reading, "organisation"),
        courts=_courts(reading, events),
        facilities=facilities,
        provisions=unique_provisions(reading),
        charges=tuple(c.charge for c in reading.charges if believed(c.charge)),
        events=tuple(_placed(e, facilities) for e in events),
        designations=tuple(reading.designations),
        relations=tuple(reading.relations),
        facts=tuple(reading.facts),
        rejected=rejections(reading),
        country=reading.country,
        country_evidence=reading.country_evidence,
        subject=reading.subject,
    )


def _assign_roles(reading: Reading, events: list[Event]) -> None:
    """Whoever something happens to is a victim; whoever is named with no role is `other`."""
    victims = {
        e.person
        for e in events
        if e.polarity == "affirmed" and e.modality in ("asserted", "alleged") and e.type != "other"
    }
    for thing in reading.people:
        if thing.name in victims and "victim" not in thing.roles:
            thing.roles.append("victim")
        elif thing.roles == ["victim"] and thing.name not in victims:
            thing.roles.clear()


def _person(reading: Reading, thing: Thing) -> Person:
    first = next((m for m in thing.mentions if m.text == thing.name), thing.mentions[0])
    roles = tuple(r for r in ROLE_ORDER if r in thing.roles) or ("other",)
    return Person(
        thing.name,
        tuple(thing.aliases),
        roles,
        evidence(reading, first.start, first.end),
        round(thing.sure, 2),
        thing.gender,
        thing.born,
        thing.died,
        thing.stands,
        tuple(thing.occupations),
    )


def _courts(reading: Reading, events: list[Event]) -> tuple[Body, ...]:
    """Those that are told apart; one that a headline calls by its country (`Polish court`) where others are named."""
    found = [court for court in _bodies(reading, "court") if told_apart(court.name)]
    of_events = {e.court for e in events}
    own = tuple(c for c in found if c.name in of_events or not called_by_country(c.name))
    return own or tuple(found)


def _facilities(reading: Reading, events: list[Event]) -> tuple[Body, ...]:
    """Those that the words around them tell, and of the others those in which somebody is kept."""
    keep = {e.facility for e in events if e.type in KEEPING}
    keep -= {e.facility for e in events if e.type == "arrest"}  # One is arrested in a town.
    found = [f for f in _bodies(reading, "facility") if f.name.rpartition(" ")[2] not in ANYWHERE]
    return tuple(f for f in found if f.confidence > UNSUPPORTED or f.name in keep)


def _placed(event: Event, facilities: tuple[Body, ...]) -> Event:
    """An event in no place where that is no facility: `arrested at Butwal`."""
    known = event.facility is None or any(f.name == event.facility for f in facilities)
    return event if known else replace(event, facility=None)


def _bodies(reading: Reading, kind: str) -> tuple[Body, ...]:
    out: list[Body] = []
    for thing in reading.bodies:
        if thing.kind == kind:
            first = thing.mentions[0]
            out.append(
                Body(
                    thing.name,
                    tuple(thing.aliases),
                    thing.sub,
                    evidence(reading, first.start, first.end),
                    round(thing.sure, 2),
                )
            )
    return tuple(out)
