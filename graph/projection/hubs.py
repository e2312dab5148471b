"""Join records to hubs: things that so many claims are about that reading them all for one more would take long.

A court of a thousand cases gains a case. Its node follows from the one that is there and the new claims alone, as long
as these only add to it: a known value again, one more name. Wherever that is not certain, a record loses a claim, two
things become one, a better value comes, the hub is `dirty` and computed from all of its claims.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from graph.connection import Row, Store
from graph.paging import by_id, chunks
from graph.projection.clues import clues_of
from graph.projection.known import Known, known, nodes_of
from graph.projection.model import Node, Said
from graph.projection.nodes import spelled
from graph.projection.patch import contested, fresh, patched
from graph.projection.said import is_value, owned
from graph.resolve import Decision, rule_of
from graph.resolve_dependents import Key, own_key
from graph.union import Union
from ontology.generated.labels import PROPERTIES, Label

KINDS = frozenset({
    "Provision", "Statute", "Place", "Court", "Facility", "Organisation", "Authority", "Designation",
})  # fmt: skip
_LITTLE = 1e-9
"""Less than two confidences differ by."""


@dataclass(frozen=True)
class Seeds:
    """The records of the changed reports, and what claims say of them."""

    known: Mapping[str, Known]
    clues: Mapping[str, frozenset[str]]
    """As the graph holds them."""
    rows: Mapping[str, Row]
    """All claims about or naming them."""
    said: Mapping[str, Said]
    """Those of them that live."""
    told: frozenset[str]
    """Records that a live claim is about or names."""
    rescored: frozenset[str]
    """Reports of which claims have another confidence than before."""
    judged: frozenset[str] = frozenset()
    """Entities about whose records somebody has judged."""


@dataclass
class Hubs:
    """What became of the hubs: which records are joined to which, which nodes follow, and which are dirty."""

    joined: dict[str, str] = field(default_factory=dict[str, str])
    fresh: dict[str, Decision] = field(default_factory=dict[str, Decision])
    """Joined records that were no entity before."""
    nodes: dict[str, Node] = field(default_factory=dict[str, Node])
    """The hubs that a claim is added to, with it."""
    labels: dict[str, Label] = field(default_factory=dict[str, Label])
    """The classes of the hubs that records are joined to."""
    dirty: set[str] = field(default_factory=set[str])
    """Entities that have to be computed from all of their claims."""

    def leave(self, entities: AbstractSet[str]) -> None:
        """Make these hubs dirty, with what was joined to them."""
        self.dirty |= entities
        self.joined = {record: hub for record, hub in self.joined.items() if hub not in entities}
        self.fresh = {record: one for record, one in self.fresh.items() if record in self.joined}
        self.nodes = {identity: node for identity, node in self.nodes.items() if identity not in entities}
        self.labels = {identity: label for identity, label in self.labels.items() if identity not in entities}


@dataclass(frozen=True)
class Group:
    """Records of changed reports that are one thing, and the entities that they are or become part of."""

    records: tuple[str, ...]
    targets: frozenset[str]


def join(store: Store, seeds: Seeds, least: int) -> Hubs:
    """Join the records that can be; `least` is the number of claims from which on an entity is a hub."""
    gone = (one.entity for one in seeds.known.values() if one.own.id not in seeds.told)
    hubs = Hubs(dirty={entity for entity in gone if entity})
    _settle(store, seeds, list(_keyed(store, seeds)), (hubs, least))
    _settle(store, seeds, list(_designations(store, seeds, hubs)), (hubs, least))
    return hubs


def _settle(store: Store, seeds: Seeds, groups: list[Group], into: tuple[Hubs, int]) -> None:
    """Join groups to their hubs, or find these dirty: an entity is one or the other as a whole."""
    hubs, least = into
    by_entity: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for entity in group.targets:
            by_entity[entity].append(group)
    nodes = nodes_of(store, by_entity)
    for entity, some in sorted(by_entity.items()):
        node = nodes.get(entity)
        records = sorted({record for group in some for record in group.records})
        alone = all(len(group.targets) == 1 for group in some) and entity not in hubs.dirty | seeds.judged
        if node and alone and _is_hub(store, node, least) and _only_adds(seeds, node, records):
            _join(store, seeds, hubs, (node, records))
        else:
            hubs.dirty.add(entity)


def _join(store: Store, seeds: Seeds, hubs: Hubs, what: tuple[Node, list[str]]) -> None:
    node, records = what
    own = set(records)
    about = [claim for claim in seeds.said.values() if claim.subject in own and is_value(claim)]
    added = fresh(node, about)
    if _unnamed(seeds, node, records) or any(not _outranked(store, node, c) for c in contested(node, added)):
        hubs.dirty.add(node.id)
        return
    if added:
        hubs.nodes[node.id] = patched(node, added)
    hubs.labels[node.id] = node.label
    hubs.joined.update(dict.fromkeys(records, node.id))
    new = [record for record in records if seeds.known[record].entity is None]
    hubs.fresh.update(dict.fromkeys(new, Decision(node.id, rule_of(node.label), 1.0)))


def _is_hub(store: Store, node: Node, least: int) -> bool:
    """Tell whether the entity is large, and of two records at least: one that was alone would get another rule."""
    if node.label not in KINDS or len(node.properties.get("claims", ())) < least:
        return False
    return len(store.read("reach/some_members", ids=[node.id])) > 1


def _only_adds(seeds: Seeds, node: Node, records: list[str]) -> bool:
    """Tell whether these records take nothing from the entity: not its id, no key, no claim."""
    if records[0] < node.id:
        return False
    standing = set(node.properties.get("claims", ()))
    lost = {
        row["subject"]
        for row in seeds.rows.values()
        if (row["id"] in standing and row["id"] not in seeds.said) or row["reportId"] in seeds.rescored
    }
    before = [seeds.known[record].own for record in records if seeds.known[record].entity]
    return all(one.id not in lost and seeds.clues.get(one.id, frozenset()) == clues_of(one) for one in before)


def _unnamed(seeds: Seeds, node: Node, records: list[str]) -> bool:
    """Tell whether a record has a name that no claim says: where none says one, the longest is the label."""
    labelled = {claim.subject for claim in seeds.said.values() if claim.predicate == "label"}
    names = {seeds.known[record].own.name for record in records if record not in labelled}
    return bool(names - {node.properties["label"]})


def _outranked(store: Store, node: Node, claim: Said) -> bool:
    """Tell whether the node's value is the better one than that of a claim, by a claim that says it more surely."""
    info = PROPERTIES[claim.predicate]
    held = node.properties.get(info.name)
    if (
        claim.rank != "normal"
        or info.bounds
        or info.many
        or info.name == "sensitivity"
        or not isinstance(held, str)
    ):
        return False
    value = claim.value or ""
    surer = claim.confidence - _LITTLE if spelled(held) < spelled(value) else claim.confidence
    given = {"id": node.id, "predicate": claim.predicate, "value": held, "above": surer}
    return bool(store.read("reach/outranked", **given))


def _keyed(store: Store, seeds: Seeds) -> Iterator[Group]:
    """Yield the records that share keys with each other, and the entities that share one with them."""
    own = {
        i: clues_of(one.own) for i, one in seeds.known.items() if i in seeds.told and one.own.kind in KINDS
    }
    own = {record: clues for record, clues in own.items() if clues}
    holders = _holders(store, own)
    union = Union(own)
    first: dict[str, str] = {}
    for record, clues in own.items():
        for clue in clues:
            union.join(first.setdefault(clue, record), record)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for record in own:
        members[union.root(record)].append(record)
    for some in members.values():
        targets = {entity for record in some for clue in own[record] for entity in holders.get(clue, ())}
        yield Group(tuple(sorted(some)), frozenset(targets | _now(seeds, some)))


def _holders(store: Store, own: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    """Return the entities of other records with these clues, by clue; those with a common one are one entity."""
    limit = len(own) + 1
    asked = sorted({clue for clues in own.values() for clue in clues})
    rows = [
        row
        for some in chunks(asked, 100)
        for row in store.read("reach/some_with_clue", ids=some, limit=limit)
    ]
    others = [row for row in rows if row["record"] not in own]
    entity = {one.own.id: one.entity for one in known(store, {row["record"] for row in others})}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in others:
        found[row["clue"]] |= {entity[row["record"]] or ""} - {""}
    return found


def _now(seeds: Seeds, records: Iterable[str]) -> set[str]:
    return {entity for record in records if (entity := seeds.known[record].entity)}


def _designations(store: Store, seeds: Seeds, hubs: Hubs) -> Iterator[Group]:
    """Yield the designations that belong to one hub and have one wording, and the entity that has both already."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for tie in owned(seeds.said.values()):
        owners[tie.record].add(hubs.joined.get(tie.owner, ""))
    groups: defaultdict[tuple[str, Key], list[str]] = defaultdict(list)
    for record, of in owners.items():
        one = seeds.known.get(record)
        key = own_key(one.own) if one and one.own.kind == "Designation" else None
        if key is not None and len(of) == 1 and "" not in of:
            groups[next(iter(of)), key].append(record)
    worded = {owner: _worded(store, owner) for owner in {owner for owner, _key in groups}}
    for (owner, key), records in groups.items():
        yield Group(tuple(sorted(records)), frozenset(worded[owner].get(key, set()) | _now(seeds, records)))


def _worded(store: Store, owner: str) -> dict[Key, set[str]]:
    """Return the designations of an entity by what tells them apart."""
    found: defaultdict[Key, set[str]] = defaultdict(set)
    ids = sorted(row["id"] for row in store.read("reach/designations", ids=[owner]))
    some = {row["entity"]: row["record"] for row in by_id(store, "reach/some_members", ids)}
    local = {one.own.id: one.own for one in known(store, some.values())}
    for entity, record in some.items():
        if (key := own_key(local[record])) is not None:
            found[key].add(entity)
    return found
