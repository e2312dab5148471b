"""Project: read the live claims and the records, resolve, compute the graph, and write what differs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.connection import Row, Store
from graph.paging import walk
from graph.projection.apply import apply
from graph.projection.compute import compute
from graph.projection.model import Said
from graph.resolve import Local, decide, locals_of
from graph.resolve_dependents import OWNERSHIP, Owned


@dataclass(frozen=True)
class Projected:
    """What a projection did; `refused` counts values that the ontology does not allow, by class and property."""

    touched: int
    refused: Mapping[str, int]


def project(store: Store) -> Projected:
    """Bring the graph to what the claims yield; again, it touches nothing, and what a killed run left it finishes."""
    stale = [row["id"] for row in store.read("project/stale")]
    rows = [row["claim"] for row in walk(store, "project/claims")]
    records = locals_of(store)
    decisions = decide(records, _owned(rows, records))
    wanted = compute(_said(rows), records, decisions)
    touched = apply(store, wanted)
    store.write("project/done", ids=stale)
    return Projected(touched, wanted.refused)


def is_stale(store: Store) -> bool:
    """Tell whether a complete document is not in the graph yet."""
    return bool(store.read("project/stale"))


def _said(rows: Iterable[Row]) -> Iterator[Said]:
    """Yield the claims that make nodes and edges: affirmed, asserted or alleged, and not found impossible."""
    for row in rows:
        real = row["polarity"] == "affirmed" and row["modality"] in ("asserted", "alleged")
        if real and row["rank"] != "deprecated":
            yield Said(
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


def _owned(rows: Iterable[Row], records: Mapping[str, Local]) -> Iterator[Owned]:
    for row in rows:
        dependent_first = OWNERSHIP.get(row["predicate"])
        if dependent_first is None or row["object"] not in records:
            continue
        owner, dependent = (
            (row["object"], row["subject"]) if dependent_first else (row["subject"], row["object"])
        )
        yield Owned(row["predicate"], owner, dependent)
