"""Turn events into claims about the event itself and about the case and the person that it belongs to.

Each mention of an event speaks for itself: two passages that date one beating differently are two claims about the
date of one event, and which of them can be true is not decided here.
"""

from collections import Counter
from dataclasses import dataclass

from ingest.assemble.ledger import Stance
from ingest.assemble.things import Cast
from ingest.model import Event, Mention, evidence_of
from ontology.generated.labels import EVENT_CLASS, Label

PROCEEDINGS = frozenset(
    {
        "arrest",
        "detention",
        "charge",
        "indictment",
        "trial",
        "hearing",
        "conviction",
        "acquittal",
        "sentence",
        "appeal_decision",
    }
)
"""Kinds of event that make a case of the person whom they happen to."""

_TRIAL_COURT = frozenset({"trial", "hearing", "conviction", "acquittal", "sentence"})


@dataclass(frozen=True)
class Told:
    """An event with its record and the record of its person, if it has one."""

    event: Event
    record: str
    person: str | None


def events(cast: Cast, told: tuple[Event, ...]) -> None:
    """Write the claims of every event of the unit."""
    seen: Counter[tuple[str | None, ...]] = Counter()
    for event in told:
        key = (event.type, event.person, event.date, event.court, event.facility, str(event.sentence_months))
        seen[key] += 1
        _event(cast, Told(event, _record(cast, key, seen[key], event), cast.persons.get(event.person or "")))


def _record(cast: Cast, key: tuple[str | None, ...], ordinal: int, event: Event) -> str:
    record = cast.ledger.record(EVENT_CLASS[event.type], *key, ordinal, name=event_label(event))
    months = f"months:{event.sentence_months:g}" if event.sentence_months is not None else None
    cast.ledger.identify(record, context=(f"type:{event.type}", months, _day(event.date)))
    return record


def _event(cast: Cast, told: Told) -> None:
    event, ledger = told.event, cast.ledger
    stance = Stance(event.confidence, event.polarity, event.modality)
    ledger.note(told.record, "label", event_label(event), event.evidence, stance)
    ledger.note(told.record, "outcome", event.outcome, evidence_of(event, "outcome"), stance)
    for mention in event.mentions:
        _mention(cast, told, mention)
    _actor(cast, told, stance)
    _sentence(cast, told, stance)


def _mention(cast: Cast, told: Told, mention: Mention) -> None:
    ledger, event = cast.ledger, told.event
    stance = _stance(mention)
    ledger.note(told.record, "eventType", event.type, mention.evidence, stance)
    ledger.note(told.record, "date", mention.date, evidence_of(mention, "date"), stance)
    court = cast.courts.get(mention.court or "")
    facility = cast.facilities.get(mention.facility or "")
    if court:
        ledger.link(told.record, "atCourt", court, evidence_of(mention, "court"), stance)
    if facility:
        ledger.link(told.record, "atFacility", facility, evidence_of(mention, "facility"), stance)
    if told.person:
        _of_person(cast, told, mention, court)


def _of_person(cast: Cast, told: Told, mention: Mention, court: str | None) -> None:
    ledger, stance, person = cast.ledger, _stance(mention), told.person or ""
    ledger.link(told.record, "happenedTo", person, mention.evidence, stance)
    day = _day(told.event.date)
    ledger.identify(person, context=(f"date:{told.event.type}:{told.event.date}" if day else None,))
    case = cast.cases.get(person)
    if case:
        ledger.link(case, "hasEvent", told.record, mention.evidence, stance)
    if case and court and told.event.type in _TRIAL_COURT:
        ledger.link(case, "triedBy", court, evidence_of(mention, "court"), stance)
        ledger.identify(person, context=ledger.blocks(court))


def _actor(cast: Cast, told: Told, stance: Stance) -> None:
    event = told.event
    agent = cast.agent(event.actor)
    if agent and agent != told.person:
        cast.ledger.link(told.record, "carriedOutBy", agent, evidence_of(event, "actor"), stance)
    elif event.actor and not agent:
        cast.ledger.note(told.record, "actor", event.actor, evidence_of(event, "actor"), stance)
    if event.person and event.person.startswith("["):
        cast.ledger.note(told.record, "victims", event.person.strip("[]"), event.evidence, stance)


def _sentence(cast: Cast, told: Told, stance: Stance) -> None:
    event, ledger = told.event, cast.ledger
    if event.type != "sentence":
        if EVENT_CLASS[event.type] is Label.DECISION:
            ledger.note(
                told.record, "months", event.sentence_months, evidence_of(event, "sentence_months"), stance
            )
        return
    label = sentence_label(event)
    record = ledger.record("Sentence", told.record, name=label)
    term = evidence_of(event, "sentence_months")
    outcome = event.elsewhere.get("outcome", term)
    ledger.link(told.record, "imposed", record, term, stance)
    component = "true" if (event.outcome or "").startswith("component") else None
    for predicate, value, evidence in (
        ("label", label, term),
        ("months", event.sentence_months, term),
        ("outcome", event.outcome, outcome),
        ("component", component, outcome),
    ):
        ledger.note(record, predicate, value, evidence, stance)


def event_label(event: Event) -> str:
    """Return the kind of the event and its date: `ill treatment, 2024-01-23`."""
    kind = event.type.replace("_", " ")
    return f"{kind}, {event.date}" if event.date else kind


def sentence_label(event: Event) -> str:
    """Return the term in years and months, and its outcome: `13 years 9 months`, `life`."""
    if event.sentence_months is None:
        return event.outcome or "sentence"
    years, months = divmod(event.sentence_months, 12)
    parts = [f"{years:g} years"] if years else []
    parts += [f"{months:g} months"] if months else []
    term = " ".join(parts) or "0 months"
    return f"{term} ({event.outcome})" if event.outcome else term


def _stance(mention: Mention) -> Stance:
    return Stance(mention.confidence, mention.polarity, mention.modality, mention.according_to)


def _day(date: str | None) -> str | None:
    """Return evidence of identity for a full day; less precise dates are shared by too much."""
    return f"date:{date}" if date and len(date) == 10 else None
