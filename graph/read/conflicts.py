"""Read what does not fit together: conflicts, with the claims of each side."""

from graph.connection import Row, Store, Transaction
from graph.read import cursor as cursors
from graph.read.evidence import evidence, first_of
from graph.read.model import Conflict, Page, Stub
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
    found = evidence(transaction, (claim for row in rows for claim in row["claims"][:_SHOWN]))
    cases = _cases(transaction, [row["id"] for row in rows])
    return tuple(
        Conflict(
            id=row["id"],
            rule=row["rule"],
            explanation=row["explanation"],
            status=row["status"] or "open",
            cases=cases.get(row["id"], ()),
            evidence=first_of(row["claims"], found, _SHOWN),
        )
        for row in rows
    )


def _cases(transaction: Transaction, ids: list[str]) -> dict[str, tuple[Stub, ...]]:
    if not ids:
        return {}
    found: dict[str, tuple[Stub, ...]] = {}
    for row in transaction.run("read/conflict_cases", ids=ids):
        found[row["conflict"]] = (*found.get(row["conflict"], ()), stub(row))
    return found
