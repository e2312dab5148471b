"""Find what has to be computed again when some reports changed: whole entities, with all that decides about them.

A reach grows from records of the changed reports. It takes in, until nothing is missing, the other records of their
entities, the persons whom they match, what belongs to them and to whom they belong. A hub (see `hubs`) that gains
records and loses none is not taken in.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.connection import Store
from graph.paging import by_id
from graph.projection.clues import clues_of
from graph.projection.known import Known, known, told_of
from graph.projection.model import Said
from graph.projection.said import live, owned
from graph.resolve_model import Local
from graph.resolve_persons import alike, match


@dataclass
class Reach:
    """What is computed again."""

    records: dict[str, Local] = field(default_factory=dict[str, Local])
    entities: set[str] = field(default_factory=set[str])
    """What the records are now; these go, or are written anew."""
    said: dict[str, Said] = field(default_factory=dict[str, Said])
    """The live claims about one of the records or naming one."""
    owners: dict[str, str] = field(default_factory=dict[str, str])
    """Hubs to which some of the records belong, by their own records."""


@dataclass(frozen=True)
class Bounds:
    """Where a reach ends."""

    joined: Mapping[str, str]
    """Records that are part of a hub which is not taken in, and that hub."""
    dirty: frozenset[str]
    """Hubs that are taken in."""
    least: int
    """Number of claims from which on an entity is a hub."""
    clues: Mapping[str, frozenset[str]]
    """Clues that the graph holds of the records of changed reports: others may have matched these before."""
    judged: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    """The records about whom together with a record somebody has judged."""


def grow(store: Store, ids: Iterable[str], bounds: Bounds) -> Reach:
    """Return the reach of these records."""
    reach, todo = Reach(), set(ids)
    while todo:
        todo = _take(store, reach, bounds, known(store, todo))
    return reach


def _take(store: Store, reach: Reach, bounds: Bounds, some: list[Known]) -> set[str]:
    """Take in some records, and return which others follow from them."""
    records = {one.own.id: one.own for one in some}
    entities = {one.entity for one in some if one.entity} - reach.entities
    said = live(store, told_of(store, records).values())
    reach.records.update(records)
    reach.entities |= entities
    reach.said.update(said)
    found = {row["id"] for row in by_id(store, "reach/members", sorted(entities))}
    found |= set(_mates(store, bounds, [one for one in records.values() if one.kind == "Person"]))
    found |= _kin(store, bounds, [one for one in records.values() if one.kind != "Person"])
    found |= _tied(store, reach, bounds, said.values())
    found |= {other for record in records for other in bounds.judged.get(record, ())}
    return found - reach.records.keys() - bounds.joined.keys() - reach.owners.keys()


def _mates(store: Store, bounds: Bounds, persons: list[Local]) -> Iterator[str]:
    """Yield the persons whom these match, or may have matched before their report changed."""
    held = _holders(store, bounds, persons)
    others = [one.own for one in known(store, held - {one.id for one in persons})]
    for one in persons:
        changed = one.id in bounds.clues
        yield from (other.id for other in others if match(one, other) or (changed and alike(one, other)))


def _kin(store: Store, bounds: Bounds, keyed: list[Local]) -> set[str]:
    """Return the records that share a key with these: they are one thing."""
    return _holders(store, bounds, keyed)


def _holders(store: Store, bounds: Bounds, records: list[Local]) -> set[str]:
    """Return the records that have one of the clues of these, as they are or as they were."""
    clues = {clue for one in records for clue in clues_of(one) | bounds.clues.get(one.id, frozenset())}
    return {row["record"] for row in by_id(store, "reach/with_clue", sorted(clues))}


def _tied(store: Store, reach: Reach, bounds: Bounds, said: Iterable[Said]) -> set[str]:
    """Return what belongs to the records and to whom they belong; a hub to which something belongs stays as it is."""
    ties = list(owned(said))
    found = {end for tie in ties for end in (tie.owner, tie.record)} - reach.records.keys()
    for one in known(store, {tie.owner for tie in ties} & found - bounds.joined.keys()):
        if one.entity and one.weight >= bounds.least and one.entity not in bounds.dirty | reach.entities:
            reach.owners[one.own.id] = one.entity
    return found
