"""Decide which local records are one thing. The decisions follow from the records alone, in whatever order they came.

Provisions, statutes and places are one when a key of theirs is: the key says country, code, article and part. Named
bodies are one when they share a normalised name and their country. Persons are matched in `resolve_persons`. Cases,
events, charges, sentences and designations follow the things that they belong to, in `resolve_dependents`.

A decision is local, and the projection relies on it: who a record is depends on the records that it shares a key with
(`keys_of`), on those that these match, and on its owner, and on nothing else that the graph holds. So what decides must
not count how many records there are, nor look beyond a common key.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.connection import Row, Store
from graph.cypher import load
from graph.names_bodies import even
from graph.paging import by_report
from graph.resolve_dependents import Owned, dependents
from graph.resolve_groups import JUDGED, Groups
from graph.resolve_model import Local, Match, Ruling
from graph.resolve_persons import keys, persons

_BY_KEY = frozenset({"Provision", "Statute", "Place"})
_BODIES = frozenset({"Court", "Facility", "Organisation", "Authority"})


@dataclass(frozen=True)
class Decision:
    """A record is this entity, by this rule, with this score from 0 to 1."""

    entity: str
    rule: str
    score: float


def locals_of(store: Store) -> dict[str, Local]:
    """Return every local record, by its id."""
    return {row["id"]: local_of(row) for row in by_report(store, load("project/records"))}


def decide(
    records: Mapping[str, Local], owned: Iterable[Owned], rulings: Iterable[Ruling] = ()
) -> Mapping[str, Decision]:
    """Return the decision for each record, from the records and what analysts ruled about them."""
    groups = Groups(records, rulings)
    ties: dict[str, tuple[float, str]] = {}
    for match in _joined_by(records, groups):
        for record in (match.left, match.right):
            ties[record] = max(ties.get(record, (0.0, "")), (match.score, match.rule))
    for left, right, rule in dependents(records, owned, groups.union):
        if groups.join(left, right):
            ties[left] = ties[right] = (1.0, rule)
    for ruling in groups.judged:
        ties[ruling.left] = ties[ruling.right] = (1.0, JUDGED)
    alone = (1.0, "alone")
    return {record: _decision(groups.union.root(record), ties.get(record, alone)) for record in records}


def _joined_by(records: Mapping[str, Local], groups: Groups) -> Iterator[Match]:
    """Join the independent records, and yield the matches that did it."""
    of_persons: list[Match] = []
    for match in matches(records.values()):
        if records[match.left].kind == "Person":
            of_persons.append(match)
        elif groups.join(match.left, match.right):
            yield match
    yield from groups.take(of_persons)


def matches(records: Iterable[Local]) -> Iterator[Match]:
    """Yield the pairs of independent records that are one thing; enough of them to join all that are."""
    of_kind: defaultdict[str, list[Local]] = defaultdict(list)
    for record in sorted(records, key=lambda record: record.id):
        of_kind[record.kind].append(record)
    for kind, members in sorted(of_kind.items()):
        if kind in _BY_KEY:
            yield from _joined(((key, one) for one in members for key in one.block), rule_of(kind))
        elif kind in _BODIES:
            yield from _joined(_names_in_countries(members), rule_of(kind))
        elif kind == "Person":
            yield from persons(members)


def rule_of(kind: str) -> str:
    """Return the rule by which records of a kind with a common key are one thing."""
    if kind in _BY_KEY:
        return "same-key"
    return "same-name-and-country" if kind in _BODIES else "same-designatedAs"


def keys_of(record: Local) -> frozenset[str]:
    """Return the keys of an independent record: those without a common one are never joined. Dependents have none."""
    if record.kind in _BY_KEY:
        return frozenset(record.block)
    if record.kind in _BODIES:
        return frozenset(key for key, _one in _names_in_countries([record]))
    return keys(record) if record.kind == "Person" else frozenset()


def _names_in_countries(members: Iterable[Local]) -> Iterator[tuple[str, Local]]:
    for one in members:
        for country in one.known("country:"):
            evened = (even(key, country.removeprefix("country:")) for key in one.block)
            yield from ((f"{country}/{key}", one) for key in evened if key)


def _joined(keyed: Iterable[tuple[str, Local]], rule: str) -> Iterator[Match]:
    """Match all that have one key, each to the first."""
    first: dict[str, Local] = {}
    for key, record in keyed:
        if first.setdefault(key, record) is not record:
            yield Match(first[key].id, record.id, rule, 1.0)


def _decision(entity: str, tie: tuple[float, str]) -> Decision:
    return Decision(entity, tie[1], tie[0])


def local_of(row: Row) -> Local:
    """Return the record of a row."""
    return Local(
        id=row["id"],
        kind=row["kind"],
        name=row["name"] or "",
        unit=row["unitId"],
        block=tuple(row["block"] or ()),
        context=frozenset(row["context"] or ()),
    )
