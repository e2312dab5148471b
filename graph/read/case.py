"""Read one case: whose it is, its timeline, what it is linked with, and what does not fit together in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.connection import Row, Store, Transaction
from graph.read.conflicts import conflicts_of
from graph.read.entity import entity_in
from graph.read.errors import NotFound
from graph.read.evidence import evidence, first_of
from graph.read.links import Only, links_in
from graph.read.model import Case, Entity, Evidence, Link, Moment, Stub
from graph.read.rows import kind_of, report_stub, stub, stub_or_none

MOST_EVENTS = 500
MOST_LINKS = 200
MOST_CONFLICTS = 50
_MOST_REPORTS = 200
_OUT = Only(direction="out")
_STAYS = Only(relation="HELD_IN", direction="out")


def case(store: Store, identifier: str) -> Case:
    """Return the case with this id; raises `NotFound`."""
    return store.read_with(lambda transaction: _case(transaction, identifier))


def _case(transaction: Transaction, identifier: str) -> Case:
    itself = entity_in(transaction, identifier, "case")
    if "Case" not in itself.types:
        raise NotFound("case", identifier)
    persons = tuple(stub(row) for row in transaction.run("read/subjects", id=identifier))
    timeline = _timeline(transaction, identifier)
    links = links_in(transaction, identifier, _OUT, MOST_EVENTS + MOST_LINKS)
    return Case(
        entity=itself,
        persons=persons,
        timeline=timeline,
        links=tuple(link for link in links if link.relation != "HAS_EVENT"),
        stays=_stays(transaction, persons),
        reports=_reports(transaction, itself),
        conflicts=conflicts_of(transaction, identifier, MOST_CONFLICTS),
        truncated=len(timeline) == MOST_EVENTS or len(links) == MOST_EVENTS + MOST_LINKS,
    )


def _reports(transaction: Transaction, itself: Entity) -> tuple[Any, ...]:
    rows = transaction.run("read/reports_named", ids=list(itself.reports[:_MOST_REPORTS]))
    return tuple(report_stub(row) for row in rows)


def _stays(transaction: Transaction, persons: Sequence[Stub]) -> tuple[Link, ...]:
    found = [link for p in persons for link in links_in(transaction, p.id, _STAYS, MOST_LINKS)]
    return tuple(sorted(found, key=_begin))


def _begin(stay: Link) -> tuple[str, str]:
    when = stay.interval
    return ((when.start_earliest or when.start_latest) if when else None) or "9999", stay.other.id


def _timeline(transaction: Transaction, identifier: str) -> tuple[Moment, ...]:
    rows = transaction.run("read/timeline", id=identifier, limit=MOST_EVENTS)
    claims = {row["event"]: _claims(row) for row in rows}
    found = evidence(transaction, (claim for ids in claims.values() for claim in ids[:3]))
    told = transaction.run("read/roots", events=[row["event"] for row in rows])
    sources = {row["event"]: tuple(row["sources"]) for row in told}
    return tuple(
        _moment(row, sources.get(row["event"], ()), first_of(claims[row["event"]], found)) for row in rows
    )


def _claims(row: Row) -> list[str]:
    """Return the claims of an event, those on its membership in the case before those on its label."""
    return sorted(set(row["claims"] or ())) or sorted(row["properties"].get("claims") or ())


def _moment(row: Row, sources: tuple[str, ...], shown: tuple[Evidence, ...]) -> Moment:
    properties: Mapping[str, Any] = row["properties"]
    return Moment(
        event=Stub(row["event"], row["label"] or row["event"], kind_of(row["labels"])),
        event_type=properties.get("eventType"),
        date=properties.get("date"),
        earliest=properties.get("earliest"),
        latest=properties.get("latest"),
        disputed=bool(properties.get("disputed")),
        modality=row["modality"] or "asserted",
        outcome=properties.get("outcome"),
        months=row["months"],
        actor=row["by"],
        court=stub_or_none(row["court"], row["courtLabel"], "Court"),
        facility=stub_or_none(row["facility"], row["facilityLabel"], "Facility"),
        sources=sources,
        evidence=shown,
    )
