"""Check: write the conflicts that the rules find, and rank claims deprecated that others make impossible.

Conflicts are computed anew each time and the database is brought to them, so a run that is killed is finished by the
next. Where a rank changes, the claim's document counts as not projected until the graph has followed. Nobody else
writes meanwhile: what the rules found stays true until it is written.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from graph.check.find import find, reasons
from graph.check.model import Checked, Found
from graph.connection import Row, Store
from graph.paging import chunks

_ROWS = 500


def check(store: Store, now: str | None = None) -> Checked:
    """Apply every rule; `now` is the instant (ISO, UTC) that new conflicts are recorded at.

    No claim loses its rank to the majority or to a newer one: only to a fact that leaves it no room. Raises `Locked`
    when another writer does not end.
    """
    with store.exclusive("a check"):
        found = find(store)
        _write(store, {conflict.id: conflict for conflict in found}, now or _now())
        return Checked(found, _rank(store, reasons(found)))


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _write(store: Store, found: Mapping[str, Found], now: str) -> None:
    known = {row["id"]: row for row in store.read("check/conflicts")}
    for ids in chunks(sorted(known.keys() - found.keys()), _ROWS):
        store.write("check/drop", ids=ids)
    changed = (c for c in found.values() if _content(known.get(c.id)) != _content(_row(c, now)))
    for rows in chunks((_row(conflict, now) for conflict in changed), _ROWS):
        store.write("check/write", rows=rows)


def _row(conflict: Found, now: str) -> Row:
    return {
        "id": conflict.id,
        "rule": conflict.rule,
        "explanation": conflict.explanation,
        "status": "settled" if conflict.settled else "open",
        "recordedAt": now,
        "sides": [{"side": side.name, "claim": claim} for side in conflict.sides for claim in side.claims],
    }


def _content(row: Row | None) -> tuple[object, ...] | None:
    """Return what two rows of one conflict are compared by."""
    if row is None:
        return None
    sides = sorted((side["side"], side["claim"]) for side in row["sides"])
    return row["rule"], row["explanation"], row["status"], sides


def _rank(store: Store, impossible: Mapping[str, str]) -> tuple[str, ...]:
    """Bring the ranks to what the rules say; return the claims whose rank changed."""
    before = {row["id"]: row["reason"] for row in store.read("check/deprecated")}
    restored = sorted(before.keys() - impossible.keys())
    for ids in chunks(restored, _ROWS):
        store.write("check/restore", ids=ids)
    worse = {claim: why for claim, why in impossible.items() if before.get(claim) != why}
    for rows in chunks(_rows(worse.items()), _ROWS):
        store.write("check/deprecate", rows=rows)
    return tuple(sorted({*restored, *worse.keys() - before.keys()}))


def _rows(reasons: Iterable[tuple[str, str]]) -> list[Row]:
    return [{"id": claim, "reason": why} for claim, why in sorted(reasons)]
