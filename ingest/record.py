"""From an `Extraction` to the JSON record of the annotation guide, more keys included."""

from collections.abc import Iterable
from typing import Any

from ingest.model import (
    Body,
    Charge,
    Designation,
    Event,
    Evidence,
    Extraction,
    Fact,
    Mention,
    Person,
    Provision,
    Relation,
)

UNREAL = {"feared", "intended", "denied"}


def to_record(extraction: Extraction) -> dict[str, Any]:
    """The record as plain dicts and lists; what is only feared, planned or denied stands under `unrealised`."""
    real = [e for e in extraction.events if e.modality not in UNREAL]
    return {
        "persons": [_person(p) for p in extraction.persons],
        "organisations": [_body(b) for b in extraction.organisations],
        "courts": [_body(b) for b in extraction.courts],
        "facilities": [_body(b) for b in extraction.facilities],
        "provisions": [_provision(p) for p in extraction.provisions],
        "charges": [_charge(c, extraction) for c in extraction.charges],
        "designations": [_designation(d) for d in extraction.designations],
        "events": [_event(e) for e in real],
        "unrealised": [_event(e) for e in extraction.events if e.modality in UNREAL],
        "relations": [_relation(r) for r in extraction.relations],
        "facts": [_fact(f) for f in extraction.facts],
        "rejected": [{"reason": r.reason, "start": r.start, "end": r.end} for r in extraction.rejected],
        "country": extraction.country,
        "subject": extraction.subject,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"text": evidence.text, "start": evidence.start, "end": evidence.end}


def _said_at(said: Person | Mention, fields: Iterable[str]) -> dict[str, Any]:
    """Where those fields stand that the evidence of the whole does not hold."""
    return {field: _evidence(said.elsewhere[field]) for field in fields if field in said.elsewhere}


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "aliases": list(person.aliases),
        "roles": list(person.roles),
        "gender": person.gender,
        "born": person.born,
        "died": person.died,
        "occupations": [
            {"kind": o.kind, "text": o.text, "evidence": _evidence(o.evidence)} for o in person.occupations
        ],
        "said_at": _said_at(person, ("born", "died")),
        "confidence": person.confidence,
        "evidence": _evidence(person.evidence),
    }


def _body(body: Body) -> dict[str, Any]:
    return {
        "name": body.name,
        "aliases": list(body.aliases),
        "kind": body.kind,
        "place": body.place,
        "confidence": body.confidence,
        "evidence": _evidence(body.evidence),
    }


def _provision(provision: Provision) -> dict[str, Any]:
    return {
        "article": provision.article,
        "part": provision.part,
        "code": provision.code,
        "jurisdiction": provision.jurisdiction,
        "standings": [
            {"status": s.status, "person": s.person, "date": s.date, "evidence": _evidence(s.evidence)}
            for s in provision.standings.values()
        ],
        "confidence": provision.confidence,
        "evidence": _evidence(provision.evidence),
    }


def _charge(charge: Charge, extraction: Extraction) -> dict[str, Any]:
    articles = [extraction.provisions[i].article for i in charge.provisions if i < len(extraction.provisions)]
    return {
        "person": charge.person,
        "text": charge.text,
        "provision": articles[0] if articles else None,
        "provisions": articles,
        "stage": charge.stage,
        "status": charge.standing.status if charge.standing else "brought",
        "modality": charge.modality,
        "confidence": charge.confidence,
        "evidence": _evidence(charge.evidence),
    }


def _designation(designation: Designation) -> dict[str, Any]:
    return {
        "organisation_or_person": designation.organisation_or_person,
        "designation": designation.designation,
        "by": designation.by,
        "jurisdiction": designation.jurisdiction,
        "since": designation.since,
        "polarity": designation.polarity,
        "confidence": designation.confidence,
        "evidence": _evidence(designation.evidence),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "person": event.person,
        "date": event.date,
        "end": event.end,
        "court": event.court,
        "facility": event.facility,
        "origin": event.origin,
        "actor": event.actor,
        "sentence_months": event.sentence_months,
        "outcome": event.outcome,
        "polarity": event.polarity,
        "modality": event.modality,
        "confidence": event.confidence,
        "evidence": _evidence(event.evidence),
        "mentions": [_mention(m) for m in event.mentions],
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "date": mention.date,
        "polarity": mention.polarity,
        "modality": mention.modality,
        "according_to": list(mention.according_to),
        "said_at": _said_at(mention, ("date", "court", "facility")),
        "evidence": _evidence(mention.evidence),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "subject": fact.subject,
        "predicate": fact.predicate,
        "value": fact.value,
        "confidence": fact.confidence,
        "evidence": _evidence(fact.evidence),
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "predicate": relation.predicate,
        "subject": relation.subject,
        "object": relation.object,
        "polarity": relation.polarity,
        "modality": relation.modality,
        "confidence": relation.confidence,
        "evidence": _evidence(relation.evidence),
    }
