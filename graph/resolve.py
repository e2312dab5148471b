"""Decide which local records are one thing. Each decision depends on its two records only, so order does not matter.

Provisions, statutes and places are one when a key of theirs is: the key says country, code, article and part. Named
bodies are one when they share a normalised name and their country. Persons are one when their full names agree, they
share evidence (a court, a facility, a provision, a dated event, a birth date) and nothing speaks against it. Cases,
events, charges, sentences and designations follow the things that they belong to.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graph.connection import Store
from graph.names import agree
from graph.paging import walk
from graph.resolve_dependents import Owned, dependents
from graph.union import Union

_BY_KEY = frozenset({"Provision", "Statute", "Place"})
_BODIES = frozenset({"Court", "Facility", "Organisation", "Authority"})
_EVIDENCE = ("court:", "facility:", "provision:", "date:", "born:")
_LARGEST_BLOCK = 400
"""Records of one block that are compared pair by pair; in a larger one only records of the same words are."""


@dataclass(frozen=True)
class Local:
    """A record as resolution sees it."""

    id: str
    kind: str
    name: str
    unit: str
    block: tuple[str, ...]
    context: frozenset[str]

    def known(self, tag: str) -> set[str]:
        """Return what its context says under a tag such as `country:`."""
        return {item for item in self.context if item.startswith(tag)}


@dataclass(frozen=True)
class Decision:
    """A record is this entity, by this rule, with this score from 0 to 1."""

    entity: str
    rule: str
    score: float


def locals_of(store: Store) -> dict[str, Local]:
    """Return every local record, by its id."""
    return {
        record.id: record for record in map(_local, (row["record"] for row in walk(store, "project/records")))
    }


def decide(records: Mapping[str, Local], owned: Iterable[Owned]) -> Mapping[str, Decision]:
    """Return the decision for each record, from the records alone."""
    union = Union(records)
    ties: dict[str, tuple[str, float]] = {}
    for left, right, rule, score in pairs(records.values()):
        union.join(left, right)
        for record in (left, right):
            ties[record] = max(ties.get(record, ("", 0.0)), (rule, score), key=lambda tie: (tie[1], tie[0]))
    for left, right, rule in dependents(records, owned, union):
        union.join(left, right)
        ties[left] = ties[right] = (rule, 1.0)
    return {record: Decision(union.root(record), *ties.get(record, ("alone", 1.0))) for record in records}


def pairs(records: Iterable[Local]) -> Iterator[tuple[str, str, str, float]]:
    """Yield the pairs of independent records that are one thing: their ids, the rule and the score."""
    blocks: defaultdict[tuple[str, str], list[Local]] = defaultdict(list)
    for record in records:
        for key in record.block:
            blocks[record.kind, key].append(record)
    for (kind, _key), members in sorted(blocks.items()):
        if kind in _BY_KEY:
            yield from ((members[0].id, other.id, "same-key", 1.0) for other in members[1:])
        elif kind in _BODIES:
            yield from _bodies(members)
        elif kind == "Person":
            yield from _persons(members)


def _bodies(members: list[Local]) -> Iterator[tuple[str, str, str, float]]:
    by_country: defaultdict[str, list[Local]] = defaultdict(list)
    for member in members:
        for country in member.known("country:"):
            by_country[country].append(member)
    for group in by_country.values():
        yield from ((group[0].id, other.id, "same-name-and-country", 1.0) for other in group[1:])


def _persons(members: list[Local]) -> Iterator[tuple[str, str, str, float]]:
    if len(members) > _LARGEST_BLOCK:
        groups: defaultdict[str, list[Local]] = defaultdict(list)
        for member in members:
            groups[member.name].append(member)
        candidates = (pair for group in groups.values() for pair in combinations(group[:_LARGEST_BLOCK], 2))
    else:
        candidates = combinations(members, 2)
    for left, right in candidates:
        score = agree(left.name, right.name)
        if score and left.unit != right.unit and _compatible(left, right) and _evidence(left, right):
            yield left.id, right.id, "same-name-and-evidence", score


def _compatible(left: Local, right: Local) -> bool:
    """Tell whether neither country nor birth speaks against it; what one side leaves open does not."""
    countries = left.known("country:"), right.known("country:")
    births = {item[:9] for item in left.known("born:")}, {item[:9] for item in right.known("born:")}
    return all(not a or not b or bool(a & b) for a, b in (countries, births))


def _evidence(left: Local, right: Local) -> bool:
    return any(item.startswith(_EVIDENCE) for item in left.context & right.context)


def _local(row: Mapping[str, object]) -> Local:
    return Local(
        id=str(row["id"]),
        kind=str(row["kind"]),
        name=str(row["name"] or ""),
        unit=str(row["unitId"]),
        block=_strings(row["block"]),
        context=frozenset(_strings(row["context"])),
    )


def _strings(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()  # pyright: ignore[reportUnknownArgumentType,reportUnknownVariableType]
