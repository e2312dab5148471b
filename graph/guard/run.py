"""Run a query that somebody typed: checked first, read only, for so long and no longer, with a table as its answer.

Three doors, one behind the other: the grammar and the lists of this package; the database's user or mode that cannot
write; the settings of the server (time, memory, no files, no addresses).
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass

from neo4j.exceptions import DriverError, Neo4jError

from graph import dialect
from graph.connection import Store
from graph.errors import GraphError, QueryRefused, TimedOut
from graph.guard.check import Checked, check_cypher
from graph.guard.errors import GaveUp
from graph.guard.reader import Fetched, access_of, fetch
from graph.guard.rescue import rescue
from graph.guard.values import Json

MOST_ROWS = 10_000


@dataclass(frozen=True)
class Table:
    """What a query answers; `truncated` when there are more rows, or a value was cut."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Json, ...], ...]
    truncated: bool


def run_cypher(
    store: Store, text: str, parameters: Mapping[str, object] | None = None, limit: int = 1000
) -> Table:
    """Return at most `limit` rows of a query that only reads.

    Raises `Refused`, `NotUnderstood`, `TooBig`, `TooCostly`, `BadParameter` and `LosesRows` before the database is
    asked, and then `TimedOut`, `GaveUp`, `QueryRefused` or another error of `graph.errors`.
    """
    checked = check_cypher(text, parameters, for_embedded=store.settings.embedded)
    # Starts the embedded database again where it was ended: the query itself is never tried twice.
    store.read("RETURN 1 AS one")
    found = _fetched(store, checked, max(0, min(limit, MOST_ROWS)))
    columns = checked.columns or found.columns
    if any(len(row) != len(columns) for row in found.rows):  # ArcadeDB, for `RETURN n {x: collect(m)}`.
        raise QueryRefused("it gave rows without values: compute aggregates in a WITH first", "")
    return Table(columns, found.rows, found.cut)


def _fetched(store: Store, checked: Checked, rows: int) -> Fetched:
    access = access_of(store)
    try:
        return fetch(access, checked.limited(rows + 1), checked.parameters, rows)
    except TimeoutError:
        threading.Thread(target=rescue, args=(store,), name="casegraph-rescue").start()
        raise TimedOut(access.seconds) from None
    except (DriverError, Neo4jError) as error:
        raise _ours(store, error) from error


def _ours(store: Store, error: DriverError | Neo4jError) -> GraphError:
    if dialect.is_lost(error):
        store.read("RETURN 1 AS one")
        return GaveUp()
    ours = dialect.translate(error, store.settings, store.address)
    if isinstance(ours, QueryRefused):  # What follows the first line repeats the query, and the names in it.
        return QueryRefused(ours.reason.partition("\n")[0], ours.database_code)
    return ours
