"""Bring edges between entities that are not computed again to what changed claims make of them.

Where claims only come, the edge that is there and these are enough; where one goes or has another confidence, the
claims that the edge stands on are read.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from graph.connection import Store
from graph.paging import by_id, chunks
from graph.projection.edges import edge, joined
from graph.projection.model import Edge, EdgeKey, Said, key_of_row
from graph.projection.said import live

_ROWS = 500


def beside(
    store: Store,
    claims: Mapping[EdgeKey, Sequence[Said]],
    lost: Mapping[EdgeKey, AbstractSet[str]],
    rescored: AbstractSet[str],
) -> dict[EdgeKey, Edge | None]:
    """Return the edges that differ, None for one that nothing supports any more."""
    before = _before(store, claims.keys() | lost.keys())
    found: dict[EdgeKey, Edge | None] = {}
    for key in sorted(claims.keys() | lost.keys()):
        held, now = before.get(key), claims.get(key, ())
        known = set(held["claims"]) if held else set[str]()
        if known & lost.get(key, set()) or any(one.id in known and one.report in rescored for one in now):
            found[key] = _from_claims(store, key, known - lost.get(key, set()), now)
        elif fresh := [one for one in now if one.id not in known]:
            found[key] = joined(key, held, fresh) if held else edge(key, fresh)
    return found


def _from_claims(store: Store, key: EdgeKey, ids: AbstractSet[str], now: Sequence[Said]) -> Edge | None:
    """Return the edge that all its claims make; these speak of records, and have that edge already."""
    standing = live(store, by_id(store, "reach/claims", sorted(ids)))
    claims = {**standing, **{one.id: one for one in now}}
    return edge(key, list(claims.values())) if claims else None


def _before(store: Store, keys: Iterable[EdgeKey]) -> dict[EdgeKey, Mapping[str, Any]]:
    pairs = sorted({(key.subject, key.object) for key in keys})
    rows = [{"subject": subject, "object": end} for subject, end in pairs]
    found = (row for some in chunks(rows, _ROWS) for row in store.read("reach/between", rows=some))
    return {key_of_row(row): row["properties"] for row in found}
