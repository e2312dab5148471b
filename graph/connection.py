"""Turn settings into a `Store`: one code path over the official driver, to the embedded database or to Neo4j.

A store may be used from several threads. Reading goes through a user or a mode that cannot write; each write
is one transaction, tried again when the database says that trying again may help.
"""

import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Literal, LiteralString, Self, TypeVar

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph import dialect, embedded
from graph.cypher import Query, is_name, load
from graph.embedded_process import DATABASE
from graph.errors import DiskFull, GraphError
from graph.exclusive import Node, WriterLock
from graph.links import Http, Links, connect, open_session
from graph.settings import Settings, from_environment

Row = dict[str, Any]
"""One row of a result, by column name."""
Asked = Query | LiteralString
"""A loaded query, the name of a query file, or the text of a query that stands in the code."""
T = TypeVar("T")

_RETRY_SECONDS = 15.0
_MOST_LOSSES = 3
"""Lost connections that one call survives: a query that ends the database each time is not tried for ever."""


class Transaction:
    """Where the queries of one call run, one after the other."""

    def __init__(self, run: Callable[[LiteralString, dict[str, Any]], neo4j.Result]) -> None:
        self._run = run

    def run(self, asked: Asked, **parameters: object) -> list[Row]:
        """Run a query and return all its rows."""
        return [record.data() for record in self._run(text_of(asked), parameters)]


class Store:
    """A database that claims are written to and questions are asked of."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.backend: Literal["arcadedb", "neo4j"] = "arcadedb" if settings.embedded else "neo4j"
        self.database = DATABASE if settings.embedded else settings.database
        self._lock = threading.Lock()
        self._links = connect(settings)
        self._writer = WriterLock(
            settings.home, settings.lock_seconds, None if settings.embedded else self._node()
        )

    @property
    def address(self) -> str:
        """Where the database listens, for messages."""
        return self._links.address

    @property
    def http(self) -> Http | None:
        """The embedded database's other door; None with Neo4j."""
        return self._links.http

    def read(self, asked: Asked, /, **parameters: object) -> list[Row]:
        """Return the rows of a query that only reads."""
        return self._call(neo4j.READ_ACCESS, lambda transaction: transaction.run(asked, **parameters))

    def read_with(self, work: Callable[[Transaction], T]) -> T:
        """Call `work` with queries that only read on one connection, and return what it returns.

        Each sees what is committed when it begins, as in a transaction of these databases, which takes longer.
        """
        return self._call(neo4j.READ_ACCESS, work)

    def write(self, asked: Asked, /, **parameters: object) -> list[Row]:
        """Run a query in a transaction of its own; when this returns, what it wrote is on disk."""
        return self._call(neo4j.WRITE_ACCESS, lambda transaction: transaction.run(asked, **parameters))

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Call `work` with one writing transaction; what it wrote is on disk when this returns.

        `work` is called again when the database asks for that, so it must not count what it did elsewhere.
        """
        return self._call(neo4j.WRITE_ACCESS, work)

    def session(self, *, write: bool = False) -> neo4j.Session:
        """Return a session of the driver itself, to stream rows or to measure; the caller closes it."""
        return self._session(self._links, neo4j.WRITE_ACCESS if write else neo4j.READ_ACCESS)

    def exclusive(self, doing: str) -> AbstractContextManager[None]:
        """Be the one writer while doing something, in a `with`; raises `Locked` when another does not end."""
        return self._writer.hold(doing)

    def close(self) -> None:
        """Give back the connections; the embedded database goes on running."""
        self._links.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def _call(self, mode: str, work: Callable[[Transaction], T]) -> T:
        """Call once, and again as long as the database says that this may help and there is time."""
        deadline = time.monotonic() + _RETRY_SECONDS
        losses = 0
        for delay in _delays():
            links = self._links
            try:
                return self._once(links, mode, work)
            except (DriverError, Neo4jError) as error:
                losses += dialect.is_lost(error)
                late = time.monotonic() + delay > deadline
                if not error.is_retryable() or late or losses > _MOST_LOSSES:
                    raise self._failure(links, error) from error
                self._recover(links, error)
            time.sleep(delay)
        raise AssertionError("delays have no end")

    def _failure(self, links: Links, error: DriverError | Neo4jError) -> GraphError:
        """Return our error; an embedded database that met a full disk is ended, and the next call starts it."""
        failure = dialect.translate(error, self.settings, links.address)
        if self.settings.embedded and isinstance(failure, DiskFull):
            embedded.abandon(self.settings)
        return failure

    def _recover(self, links: Links, error: DriverError | Neo4jError) -> None:
        """Start an embedded database that went away again, as another thread or command may have done already."""
        if not (self.settings.embedded and dialect.is_lost(error)):
            return
        with self._lock:
            if self._links is links:
                links.close()
                self._links = connect(self.settings)

    def _once(self, links: Links, mode: str, work: Callable[[Transaction], T]) -> T:
        with self._session(links, mode) as session:
            if mode == neo4j.WRITE_ACCESS:
                return session.execute_write(lambda inner: self._alone(work, inner))

            def run(text: LiteralString, parameters: dict[str, Any]) -> neo4j.Result:
                # The embedded database does not heed this limit, and has it as a setting of its own.
                return session.run(neo4j.Query(text, timeout=self.settings.query_seconds), parameters)

            return work(Transaction(run))

    def _alone(self, work: Callable[[Transaction], T], inner: neo4j.ManagedTransaction) -> T:
        """Do the work of one writing transaction; who is to be the one writer must still be it at its end."""
        done = work(Transaction(inner.run))
        self._writer.insist()
        return done

    def _node(self) -> Node:
        return Node(lambda: self.session(write=True), lambda error: self._failure(self._links, error))

    def _session(self, links: Links, mode: str) -> neo4j.Session:
        driver = links.writer if mode == neo4j.WRITE_ACCESS else links.reader
        return open_session(driver, self.database, mode)


def open_store(settings: Settings | None = None) -> Store:
    """Open the database of these settings, or of the environment; raises the errors of `graph.errors`."""
    return Store(settings or from_environment())


def _delays() -> Iterator[float]:
    """Yield the seconds to wait between tries, each longer than the one before and none the same for two callers."""
    longest = 0.05
    while True:
        yield longest * random.uniform(0.5, 1.0)
        longest = min(longest * 2, 2.0)


def text_of(asked: Asked) -> LiteralString:
    """Return the Cypher of a query, loading it when a name is given."""
    if isinstance(asked, Query):
        return asked.text
    return load(asked).text if is_name(asked) else asked
