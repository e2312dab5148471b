"""Project: read the live claims and the records, resolve, compute the graph, and write what differs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.connection import Row, Store
from graph.cypher import load
from graph.paging import by_report
from graph.projection.apply import apply
from graph.projection.compute import compute
from graph.projection.model import Said
from graph.resolve import decide, locals_of
from graph.resolve_dependents import OWNERSHIP, Owned
from graph.resolve_model import Local


@dataclass(frozen=True)
class Projected:
    """What a projection did; `refused` counts values that the ontology does not allow, by class and property."""

    touched: int
    refused: Mapping[str, int]


def project(store: Store) -> Projected:
    """Bring the graph to what the claims yield; again, it touches nothing, and what a killed run left it finishes."""
    if not is_stale(store):
        return Projected(0, {})
    with store.exclusive("a projection"):
        return _project(store)


def is_stale(store: Store) -> bool:
    """Tell whether a complete document is not in the graph yet."""
    return bool(store.read("project/stale"))


def _project(store: Store) -> Projected:
    stale = [row["id"] for row in store.read("project/stale")]
    said = list(_said(store))
    records = _told_of(said, locals_of(store))
    wanted = compute(said, records, decide(records, _owned(said)))
    touched = apply(store, wanted)
    store.write("project/done", ids=stale)
    return Projected(touched, wanted.refused)


def _said(store: Store) -> Iterator[Said]:
    """Yield the claims that make nodes and edges: affirmed, asserted or alleged, and not found impossible."""
    complete = {row["id"] for row in store.read("project/complete")}
    for row in by_report(store, load("project/claims")):
        real = row["polarity"] == "affirmed" and row["modality"] in ("asserted", "alleged")
        if real and row["rank"] != "deprecated" and row["documentId"] in complete:
            yield _claim(row)


def _claim(row: Row) -> Said:
    return Said(
        id=row["id"],
        subject=row["subject"],
        predicate=row["predicate"],
        object=row["object"],
        value=row["value"],
        modality=row["modality"],
        valid_from=row["validFrom"],
        valid_to=row["validTo"],
        confidence=row["confidence"],
        rank=row["rank"],
        report=row["reportId"],
    )


def _told_of(said: Iterable[Said], records: Mapping[str, Local]) -> dict[str, Local]:
    """Return the records that one of these claims is about or names: what was withdrawn identifies nobody."""
    used = {end for claim in said for end in (claim.subject, claim.object) if end}
    return {record: records[record] for record in sorted(used)}


def _owned(said: Iterable[Said]) -> Iterator[Owned]:
    for claim in said:
        dependent_first = OWNERSHIP.get(claim.predicate)
        if dependent_first is not None and claim.object:
            ends = claim.object, claim.subject
            owner, dependent = ends if dependent_first else ends[::-1]
            yield Owned(claim.predicate, owner, dependent)
