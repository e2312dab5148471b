"""Read what cases have in common: each thing with its cases, and for each case the sentence that ties it."""

from collections.abc import Iterator

from graph.connection import Store, Transaction
from graph.read.evidence import evidence, first_of
from graph.read.model import Shared, SharedBy, Stub
from graph.read.rows import stub


def shared(store: Store, *, limit: int = 100) -> tuple[Shared, ...]:
    """Return the provisions, organisations and facilities of several cases, those with most cases first."""
    return store.read_with(lambda transaction: _shared(transaction, limit))


def _shared(transaction: Transaction, limit: int) -> tuple[Shared, ...]:
    rows = transaction.run("read/shared", limit=limit)
    first = {
        (row["id"], part["case"]): list(_flat(part["claims"]))[:1] for row in rows for part in row["cases"]
    }
    found = evidence(transaction, (claim for claims in first.values() for claim in claims))
    return tuple(
        Shared(
            thing=stub(row),
            by=tuple(
                SharedBy(
                    case=Stub(part["case"], part["label"] or part["case"], "Case"),
                    evidence=first_of(first[row["id"], part["case"]], found),
                )
                for part in row["cases"]
            ),
        )
        for row in rows
    )


def _flat(claims: list[list[str]]) -> Iterator[str]:
    for some in claims:
        yield from sorted(some or ())
