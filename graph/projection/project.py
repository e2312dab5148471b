"""Project: read the live claims and the records, resolve, compute the graph, and write what differs.

Where a few reports changed only what they touch is computed again; where all did, where the graph is another program's
work or a projection was killed while it wrote, everything is. Both ways lead to the same graph.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.connection import Row, Store
from graph.cypher import load
from graph.paging import by_report
from graph.projection import apply
from graph.projection.beside import beside
from graph.projection.candidates import bring_all as bring_all_candidates
from graph.projection.candidates import bring_some as bring_some_candidates
from graph.projection.clues import bring, bring_all, is_ours
from graph.projection.compute import compute
from graph.projection.model import Changes
from graph.projection.said import claim, ends, is_real, owned
from graph.projection.touched import LEAST, touched
from graph.resolve import decide, locals_of
from graph.review.judgements import followed, rulings, waiting

_ID = "projection-aaaaaaaaaaaaaaaa"
_FEW = 10
"""Reports that are computed for themselves, however few others there are."""


@dataclass(frozen=True)
class Projected:
    """What a projection did; `refused` counts values that the ontology does not allow, by class and property."""

    touched: int
    refused: Mapping[str, int]
    whole: bool = False
    """Whether everything was computed."""


def project(store: Store, least: int = LEAST) -> Projected:
    """Bring the graph to what the claims yield; again, it touches nothing, and what a killed run left it finishes.

    An entity that at least so many claims are about is a hub: see `graph.projection.hubs`.
    """
    if not is_stale(store):
        return Projected(0, {})
    with store.exclusive("a projection"):
        return _project(store, least)


def is_stale(store: Store) -> bool:
    """Tell whether a complete document, or what somebody judged, is not in the graph yet."""
    return bool(store.read("project/stale")) or bool(waiting(store))


def _project(store: Store, least: int) -> Projected:
    stale = store.read("project/stale")
    waited = waiting(store)
    reports = {row["report"] for row in stale}
    reports |= {report for row in waited for report in row["reports"] if report}
    if _is_whole(store, reports):
        done = _whole(store)
    else:
        done = _part(store, reports, frozenset(row["report"] for row in stale if row["rescored"]), least)
    store.write("project/done", ids=[row["id"] for row in stale])
    followed(store, waited)
    store.write("project/end", id=_ID)
    return done


def _is_whole(store: Store, reports: set[str]) -> bool:
    if not is_ours(store) or not store.read("project/some_done"):
        return True
    return len(reports) > _FEW and 2 * len(reports) > store.read("project/counts")[0]["reports"]


def _whole(store: Store) -> Projected:
    said = [claim(row) for row in _real(store)]
    records = locals_of(store)
    told = {record: records[record] for record in sorted(ends(said))}
    ruled = rulings(store)
    decisions = decide(told, owned(said), ruled)
    wanted = compute(said, told, decisions)
    store.write("project/begin", id=_ID)
    count = apply.bring(store, apply.held_whole(store), wanted)
    bring_all(store, sorted(records), told)
    count += bring_all_candidates(store, told, decisions, ruled)
    return Projected(count, wanted.refused, whole=True)


def _real(store: Store) -> Iterator[Row]:
    """Yield the claims that make nodes and edges, of documents that are written in whole; never all at once."""
    complete = {row["id"] for row in store.read("project/complete")}
    rows = by_report(store, load("project/claims"))
    yield from (row for row in rows if is_real(row) and row["documentId"] in complete)


def _part(store: Store, reports: set[str], rescored: frozenset[str], least: int) -> Projected:
    part = touched(store, reports, rescored, least)
    between = beside(store, part.wanted.beside, part.lost, rescored)
    held = apply.held_by(store, part.entities)
    store.write("project/begin", id=_ID)
    count = apply.bring(store, held, part.wanted, Changes(list(part.hubs.nodes.values()), between))
    bring(store, *part.clues)
    again = part.again
    count += bring_some_candidates(store, again.records, again.told, again.decisions, again.rulings)
    return Projected(count, Counter(part.wanted.refused))
