"""What differs between the two databases: their errors, turned into ours.

This and `schema.py` are the only places that know which database answers.
"""

from collections.abc import Callable

from neo4j.exceptions import (
    AuthError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.errors import (
    ConstraintViolated,
    DiskFull,
    GraphError,
    NotReachable,
    QueryRefused,
    ReadOnly,
    TimedOut,
    WentAway,
    WrongPassword,
)
from graph.settings import Settings

_START = "Start it with `casegraph db start`; `casegraph db status` says what runs."
_ADDRESS = "Check CASEGRAPH_NEO4J_URI and that the database runs; unset it to use the embedded database."
_PASSWORD = "Set CASEGRAPH_NEO4J_USER and CASEGRAPH_NEO4J_PASSWORD to what the database expects."
_EMBEDDED_PASSWORD = (
    "passwords.json in CASEGRAPH_HOME does not belong to the data there: put the right file back, "
    "or move the folder away."
)


def is_lost(error: DriverError | Neo4jError) -> bool:
    """Whether the connection ended, rather than a query failing."""
    return isinstance(error, ServiceUnavailable | SessionExpired)


def translate(error: DriverError | Neo4jError, settings: Settings, address: str) -> GraphError:
    """Return our error for the driver's; parameters and texts of the query stay out of it."""
    if isinstance(error, AuthError):
        user = "root" if settings.embedded else settings.user
        return WrongPassword(address, user, _EMBEDDED_PASSWORD if settings.embedded else _PASSWORD)
    if isinstance(error, SessionExpired):
        return WentAway(address)
    if isinstance(error, DriverError):
        return NotReachable(address, _START if settings.embedded else _ADDRESS)
    return _refusal(error, settings)


def _refusal(error: Neo4jError, settings: Settings) -> GraphError:
    if isinstance(error, ConstraintError):
        return ConstraintViolated("a record breaks a constraint of the ontology")
    text, code = error.message or "", error.code or ""
    for applies, ours in _REFUSALS:
        if applies(code, text):
            return ours(settings)
    return QueryRefused(text, code)


def _full(code: str, text: str) -> bool:
    return "No space left" in text or "File too large" in text or "LowDisk" in code


def _timed_out(code: str, text: str) -> bool:
    return "TransactionTimedOut" in code or "Timeout" in code or "TimeoutException" in text


def _read_only(code: str, text: str) -> bool:
    return code.endswith((".AccessMode", ".Forbidden")) or "not allowed" in text


_REFUSALS: tuple[tuple[Callable[[str, str], bool], Callable[[Settings], GraphError]], ...] = (
    (_full, lambda settings: DiskFull(str(settings.home) if settings.embedded else "the database")),
    (_timed_out, lambda settings: TimedOut(settings.query_seconds)),
    (_read_only, lambda settings: ReadOnly()),
)
