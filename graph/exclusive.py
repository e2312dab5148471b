"""Let one writer at a time work on a store: what it read stays true until what follows from it is written.

On one machine that is a file lock, which frees itself when its holder ends. Several machines may write to one Neo4j:
there the holder also keeps a transaction open that has locked one node, and its end, or that of the connection, frees
it. The embedded database has one machine only, and no such locks.
"""

import contextlib
from collections.abc import Callable, Generator
from pathlib import Path

import neo4j
from filelock import FileLock, Timeout

from graph.errors import Locked

_LOCK_NODE = "MERGE (l:WriterLock {id: 'writer'}) SET l.held = true"


class WriterLock:
    """A lock that a thread may take again while it holds it; another thread or process has to wait."""

    def __init__(self, folder: Path, seconds: float, session: Callable[[], neo4j.Session] | None) -> None:
        self._path = folder / "writer.lock"
        self._seconds = seconds
        self._session = session
        self._lock = FileLock(self._path, timeout=seconds)

    @contextlib.contextmanager
    def hold(self, doing: str) -> Generator[None]:
        """Hold the lock while doing something; raises `Locked` when it is not free in time."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        outermost = not self._lock.is_locked
        try:
            self._lock.acquire()
        except Timeout:
            raise Locked(
                f"writing to the graph, which {doing} waits for,", self._path, self._seconds
            ) from None
        try:
            with self._node() if outermost else contextlib.nullcontext():
                yield
        finally:
            self._lock.release()

    @contextlib.contextmanager
    def _node(self) -> Generator[None]:
        if self._session is None:
            yield
            return
        with self._session() as session, session.begin_transaction() as holding:
            holding.run(_LOCK_NODE).consume()
            yield
            holding.rollback()
