"""Let one writer at a time work on a store: what it read stays true until what follows from it is written.

On one machine that is a file lock, which frees itself when its holder ends. Several machines may write to one Neo4j:
there the holder also keeps a transaction open that has locked one node, and its end, or that of the connection, frees
it. The embedded database has one machine only, and no such locks.

That transaction has no time limit, also where the server has one. Somebody may still end it, or the server may go
away: so before each commit the holder asks whether it is still there, and writes nothing more when it is not.
"""

import contextlib
import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

import neo4j
from filelock import FileLock, Timeout
from neo4j.exceptions import DriverError, Neo4jError

from graph.errors import GraphError, Locked, LockLost

_ONE_NODE = "CREATE CONSTRAINT writer_lock IF NOT EXISTS FOR (l:WriterLock) REQUIRE l.id IS UNIQUE"
"""Without it, two who merge the node at once would make two nodes and not wait for each other."""
_LOCK_NODE = "MERGE (l:WriterLock {id: 'writer'}) SET l.held = true"
_LATE = ("TransactionTimedOut", "LockClientStopped", "LockAcquisitionTimeout")
"""Ends of the codes by which Neo4j says that a lock was not free in time."""
_FOR_EVER = 0
"""A time limit of a transaction that says that there is none, whatever the server's own is."""


@dataclass(frozen=True)
class Node:
    """How to lock the node: sessions that write, and our error for one of the driver's."""

    session: Callable[[], neo4j.Session]
    failure: Callable[[DriverError | Neo4jError], GraphError]


@dataclass(frozen=True)
class _Held:
    """The transaction that holds the lock, for which thread and work."""

    transaction: neo4j.Transaction
    thread: int
    doing: str


class WriterLock:
    """A lock that a thread may take again while it holds it; another thread or process has to wait."""

    def __init__(self, folder: Path, seconds: float, node: Node | None) -> None:
        self._path = folder / "writer.lock"
        self._seconds = seconds
        self._node = node
        self._lock = FileLock(self._path, timeout=seconds)
        self._held: _Held | None = None

    @contextlib.contextmanager
    def hold(self, doing: str) -> Generator[None]:
        """Hold the lock while doing something; raises `Locked` when it is not free in time."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        outermost = not self._lock.is_locked
        try:
            self._lock.acquire()
        except Timeout:
            raise self._locked(doing) from None
        try:
            with self._locking(self._node, doing) if self._node and outermost else contextlib.nullcontext():
                yield
        finally:
            self._lock.release()

    def insist(self) -> None:
        """Raise `LockLost` when this thread is to hold the lock and the database has ended it meanwhile."""
        held = self._held
        if held is None or held.thread != threading.get_ident():
            return
        try:
            held.transaction.run("RETURN 1").consume()
        except (DriverError, Neo4jError) as error:
            raise LockLost(held.doing) from error

    @contextlib.contextmanager
    def _locking(self, node: Node, doing: str) -> Generator[None]:
        with node.session() as session:
            transaction = self._taken(node, session, doing)
            self._held = _Held(transaction, threading.get_ident(), doing)
            try:
                yield
            finally:
                self._held = None
                with contextlib.suppress(DriverError, Neo4jError):  # It ended already, and so did the lock.
                    transaction.close()

    def _taken(self, node: Node, session: neo4j.Session, doing: str) -> neo4j.Transaction:
        """Return the transaction that has locked the node.

        What is held without a limit cannot be waited for with one: so first it is taken with a limit, and given back.
        """
        try:
            session.run(_ONE_NODE).consume()
            with session.begin_transaction(timeout=self._seconds) as trial:
                trial.run(_LOCK_NODE).consume()
                trial.rollback()
            transaction = session.begin_transaction(timeout=_FOR_EVER)
            transaction.run(_LOCK_NODE).consume()
        except (DriverError, Neo4jError) as error:
            is_late = isinstance(error, Neo4jError) and any(name in (error.code or "") for name in _LATE)
            raise (self._locked(doing) if is_late else node.failure(error)) from error
        return transaction

    def _locked(self, doing: str) -> Locked:
        return Locked(f"writing to the graph, which {doing} waits for,", self._path, self._seconds)
