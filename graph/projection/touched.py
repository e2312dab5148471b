"""Compute the part of the graph that some changed reports touch; the result is what the whole would have there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.connection import Store
from graph.paging import REPORTS, by_id, chunks
from graph.projection.clues import clues_of, written
from graph.projection.compute import compute
from graph.projection.edges import key_of
from graph.projection.hubs import Hubs, Seeds, join
from graph.projection.known import known, label_of, told_of
from graph.projection.model import EdgeKey, Outside, Said, Wanted
from graph.projection.reach import Bounds, Reach, grow
from graph.projection.said import claim, ends, live, owned
from graph.resolve import Decision, decide
from graph.resolve_dependents import Owned
from graph.resolve_model import Local, Ruling
from graph.review.judgements import partners, rulings, waiting

LEAST = 300
"""Claims about an entity from which on it is a hub."""


@dataclass(frozen=True)
class Touched:
    """What changes: the graph as it should be among these entities, whole nodes of hubs, and clues."""

    entities: frozenset[str]
    """What is there now and is computed again."""
    wanted: Wanted
    hubs: Hubs
    lost: Mapping[EdgeKey, set[str]]
    """Claims of the changed reports that no longer make an edge between entities that are not computed again."""
    clues: tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]
    """Those of the changed reports' records, before and now."""
    again: "Again"


@dataclass(frozen=True)
class Again:
    """What was resolved again: which records, those of them that claims tell of, who these are, and what was judged."""

    records: frozenset[str]
    told: Mapping[str, Local]
    decisions: Mapping[str, Decision]
    rulings: list[Ruling]


def touched(store: Store, reports: Iterable[str], rescored: frozenset[str], least: int = LEAST) -> Touched:
    """Return what these changed reports change; `rescored` are those whose claims have another confidence."""
    ruled = rulings(store)
    seeds = replace(_seeds(store, sorted(reports), rescored), judged=judged(store))
    hubs = join(store, seeds, least)
    reach = _reach(store, seeds, hubs, (least, partners(ruled)))
    told = {
        record: reach.records[record] for record in sorted(ends(reach.said.values()) & reach.records.keys())
    }
    decisions = decide(told, _ties(reach, hubs, told), ruled)
    said = {**reach.said, **_of_joined(seeds, hubs)}
    gone = _gone(seeds, reach)
    outside = _outside(store, ends((*said.values(), *gone)) - told.keys(), hubs)
    wanted = compute(said.values(), told, {**decisions, **hubs.fresh}, outside)
    now = {record: clues_of(seeds.known[record].own) for record in seeds.told}
    again = Again(frozenset(reach.records), told, decisions, ruled)
    return Touched(frozenset(reach.entities), wanted, hubs, _lost(gone, outside), (seeds.clues, now), again)


def judged(store: Store) -> frozenset[str]:
    """Return the entities about whose records somebody has judged, or has taken a judgement back just now."""
    ends = {record for ruling in rulings(store) for record in (ruling.left, ruling.right)}
    ends |= {record for row in waiting(store) for record in (row["left"], row["right"])}
    return frozenset(one.entity for one in known(store, sorted(ends)) if one.entity)


def _seeds(store: Store, reports: list[str], rescored: frozenset[str]) -> Seeds:
    rows = (row for some in chunks(reports, REPORTS) for row in store.read("project/records", reports=some))
    records = {one.own.id: one for one in known(store, {row["id"] for row in rows})}
    claims = told_of(store, records)
    said = live(store, claims.values())
    told = frozenset(ends(said.values()) & records.keys())
    return Seeds(records, written(store, records), claims, said, told, rescored)


def _reach(store: Store, seeds: Seeds, hubs: Hubs, given: tuple[int, Mapping[str, frozenset[str]]]) -> Reach:
    """Grow from what is not joined to a hub; a hub that is met on the way is taken in, with what was joined to it."""
    while True:
        bounds = Bounds(hubs.joined, frozenset(hubs.dirty), given[0], seeds.clues, given[1])
        members = {row["id"] for row in by_id(store, "reach/members", sorted(hubs.dirty))}
        reach = grow(store, (seeds.known.keys() | members) - hubs.joined.keys(), bounds)
        met = reach.entities & {*hubs.joined.values(), *reach.owners.values()}
        if not met:
            return reach
        hubs.leave(met)


def _ties(reach: Reach, hubs: Hubs, told: Mapping[str, object]) -> Iterable[Owned]:
    """Yield to whom the records belong; a hub to which one belongs is named by its entity."""
    outside = {**reach.owners, **hubs.joined}
    for tie in owned(reach.said.values()):
        if tie.record in told:
            yield tie._replace(owner=outside.get(tie.owner, tie.owner))


def _of_joined(seeds: Seeds, hubs: Hubs) -> dict[str, Said]:
    """Return the claims that tie joined records: those about their values are in the hubs' nodes already."""
    joined = hubs.joined.keys()
    return {
        i: claim for i, claim in seeds.said.items() if claim.object and {claim.subject, claim.object} & joined
    }


def _outside(store: Store, records: set[str], hubs: Hubs) -> Outside:
    """Return whom these records are that are not computed again."""
    rows = list(by_id(store, "reach/ends", sorted(records)))
    entities = {row["record"]: row["entity"] for row in rows}
    labels = {row["entity"]: label for row in rows if (label := label_of(row["labels"]))}
    return Outside({**entities, **hubs.joined}, {**labels, **hubs.labels})


def _gone(seeds: Seeds, reach: Reach) -> list[Said]:
    """Return the claims of the changed reports that live no more and name two records that stay as they are."""
    rows = (row for i, row in seeds.rows.items() if row["object"] and i not in seeds.said)
    said = [claim(row) for row in rows if row["polarity"] == "affirmed"]
    return [one for one in said if not {one.subject, one.object} & reach.records.keys()]


def _lost(gone: Iterable[Said], outside: Outside) -> dict[EdgeKey, set[str]]:
    found: dict[EdgeKey, set[str]] = {}
    for one in gone:
        subject, end = outside.entities.get(one.subject), outside.entities.get(one.object or "")
        if subject and end:
            found.setdefault(key_of(replace(one, subject=subject, object=end)), set()).add(one.id)
    return found
