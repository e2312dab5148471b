"""What can go wrong between casegraph and its database, as exceptions that carry a code and data.

Every error says what happened in `str(error)` and what to do in `error.remedy`; the values that it is about
are attributes. None of them repeats a query's parameters or a report's text.
"""

from pathlib import Path
from typing import ClassVar


class GraphError(Exception):
    """Base of every error of this package."""

    code: ClassVar[str] = "CG-DB-000"
    remedy: str = "See the log of the database: `casegraph db status` names the file."

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if remedy is not None:
            self.remedy = remedy

    @property
    def unreachable(self) -> bool:
        """Whether the database could not be worked with at all, rather than refusing one request."""
        return isinstance(self, _Unreachable)


class _Unreachable(GraphError):
    """The database cannot be used until somebody does something."""


class StartFailed(_Unreachable):
    """The embedded database process ended before it answered."""

    code = "CG-DB-001"

    def __init__(self, reason: str, log: Path) -> None:
        super().__init__(f"the embedded database did not start: {reason}", f"Its log is {log}.")
        self.reason, self.log = reason, log


class PortInUse(_Unreachable):
    """A port that was asked for is taken by another process."""

    code = "CG-DB-002"

    def __init__(self, port: int) -> None:
        super().__init__(
            f"port {port} is used by another process",
            "Unset CASEGRAPH_DB_PORT and CASEGRAPH_DB_HTTP_PORT to use any free ports, or stop that process.",
        )
        self.port = port


class NotReachable(_Unreachable):
    """Nothing answers at the database's address, or it went away and did not come back."""

    code = "CG-DB-003"

    def __init__(self, address: str, remedy: str) -> None:
        super().__init__(f"the database at {address} does not answer", remedy)
        self.address = address


class WrongPassword(_Unreachable):
    """The database refused the user name or the password."""

    code = "CG-DB-004"

    def __init__(self, address: str, user: str, remedy: str) -> None:
        super().__init__(f"the database at {address} refused the password of user {user!r}", remedy)
        self.address, self.user = address, user


class Locked(_Unreachable):
    """Another command holds a lock and did not give it back in time."""

    code = "CG-DB-005"

    def __init__(self, what: str, path: Path, seconds: float) -> None:
        super().__init__(
            f"another command has been {what} for more than {seconds:g} seconds",
            f"Wait until it ends, or stop it; the lock is {path} and frees itself when its holder ends.",
        )
        self.path, self.seconds = path, seconds


class DiskFull(_Unreachable):
    """The database could not write to its disk. What was acknowledged before stays."""

    code = "CG-DB-006"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"the disk under {path} has no room for the database to write",
            "Free some space, then run the same command again: it goes on where this one stopped.",
        )
        self.path = path


class ConstraintViolated(GraphError):
    """A write broke a constraint of the ontology; nothing of its transaction was kept."""

    code = "CG-DB-007"
    remedy = "The record contradicts the ontology: nothing of the transaction was written."


class QueryRefused(GraphError):
    """The database did not accept a query: its syntax, a procedure, a right that is missing."""

    code = "CG-DB-008"
    remedy = "Correct the query; docs/reference lists the labels and relationships."

    def __init__(self, reason: str, database_code: str) -> None:
        super().__init__(f"the database refused the query: {reason}")
        self.reason, self.database_code = reason, database_code


class TimedOut(GraphError):
    """A query ran longer than it may."""

    code = "CG-DB-009"
    remedy = "Ask for less: start from an id or a name, or bound the length of paths."

    def __init__(self, seconds: float | None = None) -> None:
        limit = "its limit" if seconds is None else f"{seconds:g} seconds"
        super().__init__(f"the query ran longer than {limit} and was stopped")
        self.seconds = seconds


class BadSetting(_Unreachable):
    """An environment variable holds what cannot be used."""

    code = "CG-DB-010"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}", f"Set {name} again, or unset it to use the default.")
        self.name = name


class ReadOnly(GraphError):
    """A write was asked of a connection that only reads."""

    code = "CG-DB-011"
    remedy = "Reading never changes the graph; use `casegraph ingest` to add to it."

    def __init__(self) -> None:
        super().__init__("the query writes, and this connection only reads")


class NoSuchQuery(GraphError):
    """No query file of that name, or one whose header cannot be read."""

    code = "CG-DB-012"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"query {name!r}: {reason}", "Queries are the files under graph/queries.")
        self.name, self.reason = name, reason


class WentAway(_Unreachable):
    """The database ended or was restarted while a transaction ran."""

    code = "CG-DB-013"
    remedy = "Run the same command again: what was acknowledged is kept and the rest is done again."

    def __init__(self, address: str) -> None:
        super().__init__(f"the database at {address} went away during a transaction")
        self.address = address


class IncompleteBundle(GraphError):
    """A document's claims stand on passages or name records that are not among its contents."""

    code = "CG-DB-015"
    remedy = "This is a fault of casegraph; report it with the document's hash."

    def __init__(self, document: str, missing: list[str]) -> None:
        super().__init__(
            f"document {document}: {len(missing)} things are claimed about that it does not have"
        )
        self.document, self.missing = document, missing


class LockLost(_Unreachable):
    """The database ended the transaction by which this command was the one writer. Nothing was written after that."""

    code = "CG-DB-016"
    remedy = (
        "Run the same command again: it goes on where this one stopped. If it happens again, look for who or what ends"
        " transactions of that Neo4j, such as db.transaction.timeout."
    )

    def __init__(self, doing: str) -> None:
        super().__init__(f"the database took back the lock on writing during {doing}, which was stopped")
        self.doing = doing


class JavaMissing(_Unreachable):
    """No Java runtime where one is needed."""

    code = "CG-DB-014"

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} needs Java, and none was found", remedy)


class NoSuchReport(GraphError):
    """There is no report with this id."""

    code = "CG-DB-017"
    remedy = "`casegraph get /reports` lists the reports with their ids."

    def __init__(self, report: str) -> None:
        super().__init__("there is no report with this id")
        self.report = report
