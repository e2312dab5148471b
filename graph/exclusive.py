"""Let one writer at a time work on a store: what is read stays true until what follows from it is written.

On one machine that is a file lock, which its holder's end releases. Several machines may write to one Neo4j: there
the holder also keeps a transaction open that has locked one node; its end, or that of the connection, releases it.
"""

import contextlib
from collections.abc import Generator
from pathlib import Path

import neo4j
from filelock import FileLock, Timeout

from graph.errors import Locked

_QUERY = "MERGE (b:Bookkeeping {id: 'lock'}) SET b.taken = true"


class WriterLock:
    """A lock that the same thread may take again while it holds it."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self._path = folder / "writer.lock"
        self._seconds = seconds
        self._lock = FileLock(self._path, timeout=seconds)

    @contextlib.contextmanager
    def hold(self, doing: str, session: neo4j.Session | None) -> Generator[None]:
        """Hold the lock; with a session, the database's as well. Raises `Locked` when it is not free in time."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        outermost = not self._lock.is_locked
        try:
            self._lock.acquire()
        except Timeout:
            raise Locked(f"writing to the graph, and this one waits for {doing},", self._path, self._seconds) from None
        try:
            with _locked_node(session if outermost else None):
                yield
        finally:
            self._lock.release()


@contextlib.contextmanager
def _locked_node(session: neo4j.Session | None) -> Generator[None]:
    if session is None:
        yield
        return
    with session, session.begin_transaction() as holding:
        holding.run(_QUERY).consume()
        yield
        holding.rollback()
