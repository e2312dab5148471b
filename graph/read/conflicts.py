"""Read what does not fit together: conflicts, with the claims of each side."""

from itertools import zip_longest

from graph.connection import Row, Store, Transaction
from graph.read import cursor as cursors
from graph.read.evidence import evidence, first_of
from graph.read.model import Conflict, Page, Side, Stub
from graph.read.rows import stub

_SCOPE = ("conflicts",)
_SHOWN = 8


def conflicts(store: Store, *, limit: int = 50, cursor: str | None = None) -> Page[Conflict]:
    """Return one page of all conflicts, in the order of their ids; raises `BadCursor`."""
    after = cursors.decode(_SCOPE, cursor)

    def read(transaction: Transaction) -> Page[Conflict]:
        rows = transaction.run("read/conflicts", after=after, limit=limit + 1)
        total = transaction.run("read/conflicts_total")[0]["total"]
        last = rows[limit - 1]["id"] if len(rows) > limit else None
        following = None if last is None else cursors.encode(_SCOPE, last)
        return Page(_conflicts(transaction, rows[:limit]), total, following)

    return store.read_with(read)


def conflicts_of(transaction: Transaction, case_id: str, limit: int) -> tuple[Conflict, ...]:
    """Return the conflicts of one case, read in a transaction."""
    return _conflicts(transaction, transaction.run("read/case_conflicts", id=case_id, limit=limit))


def _conflicts(transaction: Transaction, rows: list[Row]) -> tuple[Conflict, ...]:
    sides = [_sides(row["cited"]) for row in rows]
    shown = [_in_turn(of) for of in sides]
    found = evidence(transaction, (claim for claims in shown for claim in claims[:_SHOWN]))
    cases = _cases(transaction, [row["id"] for row in rows])
    return tuple(
        Conflict(
            id=row["id"],
            rule=row["rule"],
            explanation=row["explanation"],
            status=row["status"] or "open",
            cases=cases.get(row["id"], ()),
            sides=of,
            evidence=first_of(claims, found, _SHOWN),
        )
        for row, of, claims in zip(rows, sides, shown, strict=True)
    )


def _sides(cited: list[list[str]]) -> tuple[Side, ...]:
    names = dict.fromkeys(side for side, _ in cited)
    return tuple(Side(name, tuple(claim for side, claim in cited if side == name)) for name in names)


def _in_turn(sides: tuple[Side, ...]) -> list[str]:
    """Return the claims of all sides, the first of each before the second of any."""
    turns = (claim for turn in zip_longest(*(side.claims for side in sides)) for claim in turn if claim)
    return list(dict.fromkeys(turns))


def _cases(transaction: Transaction, ids: list[str]) -> dict[str, tuple[Stub, ...]]:
    if not ids:
        return {}
    found: dict[str, tuple[Stub, ...]] = {}
    for row in transaction.run("read/conflict_cases", ids=ids):
        found[row["conflict"]] = (*found.get(row["conflict"], ()), stub(row))
    return found
