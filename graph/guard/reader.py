"""Fetch the first rows of a checked query over a connection of its own, which is cut when time is up.

The connection is not one of the store's: cutting it is the only way to end a query that the database itself does not
end, and no other reader is to wait behind it.
"""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import neo4j

from graph.connection import Store
from graph.embedded_files import Layout, read_passwords
from graph.guard.values import Budget, Json, plain

GRACE_SECONDS = 0.7
"""How much longer than the database's own limit the connection is kept."""


@dataclass(frozen=True)
class Access:
    """Where the database is, and who reads there."""

    address: str
    database: str
    user: str
    password: str = field(repr=False)
    seconds: float


@dataclass(frozen=True)
class Fetched:
    """The first rows of an answer; `cut` when there are more, or a value was cut."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Json, ...], ...]
    cut: bool


def access_of(store: Store) -> Access:
    """Return how to read from a store: in the embedded database as the user who can do nothing else."""
    settings = store.settings
    user, password = settings.user, settings.password
    if settings.embedded:
        passwords = read_passwords(Layout(settings.home))
        user, password = "reader", passwords.reader if passwords else ""
    return Access(store.address, store.database, user, password, settings.query_seconds)


def fetch(access: Access, text: str, parameters: Mapping[str, object], rows: int) -> Fetched:
    """Return at most `rows` rows; raises the driver's errors, and `TimeoutError` when the database does not end."""
    with ThreadPoolExecutor(1) as alone:  # A thread of its own, since the caller may be in an event loop.
        return alone.submit(asyncio.run, _fetch(access, text, parameters, rows)).result()


async def _fetch(access: Access, text: str, parameters: Mapping[str, object], rows: int) -> Fetched:
    async with asyncio.timeout(access.seconds + GRACE_SECONDS), _driver(access) as driver:
        session = driver.session(  # pyright: ignore[reportUnknownMemberType]
            database=access.database, default_access_mode=neo4j.READ_ACCESS, fetch_size=rows + 1
        )
        try:
            query = neo4j.Query(text, timeout=access.seconds)  # pyright: ignore[reportArgumentType]
            return await _rows(await session.run(query, dict(parameters)), rows)
        finally:
            session.cancel()  # Cuts the connection: what is left of the answer is not waited for.
            await session.close()


async def _rows(result: neo4j.AsyncResult, most: int) -> Fetched:
    budget = Budget()
    found: list[tuple[Json, ...]] = []
    more = False
    async for record in result:
        more = len(found) == most or budget.left <= 0
        if more:
            break
        found.append(tuple(plain(value, budget) for value in record.values()))
    return Fetched(tuple(result.keys()), tuple(found), more or budget.cut)


def _driver(access: Access) -> neo4j.AsyncDriver:
    return neo4j.AsyncGraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
        access.address,
        auth=(access.user, access.password),
        connection_timeout=5.0,
        max_connection_pool_size=1,
        notifications_min_severity="OFF",
        telemetry_disabled=True,
    )
