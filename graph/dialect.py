"""What differs between the two databases when something fails: their errors, turned into ours."""

import shutil
from collections.abc import Callable
from pathlib import Path

from neo4j.exceptions import (
    AuthError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.embedded_files import Layout
from graph.errors import (
    BadSetting,
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
_NO_ROOM = ("No space left", "File too large", "Disk quota exceeded")
_LITTLE = 1_000_000
_TAIL = 16_384
"""Bytes at the end of the server's log that hold what it last failed with."""

_CONCEALED = "Check the server log"
"""What the embedded server says in place of a reason; its log has none either, since reasons repeat names."""
_KINDS = {
    "SyntaxError": "it cannot be read, calls what there is not, or names two columns alike",
    "SemanticError": "a variable or an index is not there, or a value is not of the form that a function needs",
    "ArithmeticError": "it divides by zero, or computes a number that is too large",
    "TypeError": "a value is not of the type that a function or an operator needs",
    "ArgumentError": "a value is not of the type or form that a function, an operator or a LIMIT needs",
    "ParameterMissing": "a parameter is missing",
}
"""What is known of such a reason: its kind, by the last word of the error's code."""
_SOME_VALUE = "a value is not of the type that is needed where it stands"


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
    text, code = error.message or "", error.code or ""
    if isinstance(error, ConstraintError):
        return ConstraintViolated("a record breaks a constraint of the ontology")
    if _no_room(code, text, settings):
        return DiskFull(str(settings.home) if settings.embedded else "the database")
    for applies, ours in _REFUSALS:
        if applies(code, text):
            return ours(settings)
    return QueryRefused(_reason(code, text), code)


def _reason(code: str, text: str) -> str:
    return _KINDS.get(code.rpartition(".")[2], _SOME_VALUE) if _CONCEALED in text else text


def _no_room(code: str, text: str, settings: Settings) -> bool:
    """Whether a write failed for want of room; the embedded server tells its log why a commit failed, and not us."""
    if any(phrase in text for phrase in _NO_ROOM) or "LowDisk" in code:
        return True
    failed = settings.embedded and code.endswith(".TransactionNotFound")
    return failed and (_is_full(settings.home) or _log_says(Layout(settings.home).log))


def _is_full(folder: Path) -> bool:
    """Whether there is so little room that the server's log may not say so either."""
    return folder.exists() and shutil.disk_usage(folder).free < _LITTLE


def _log_says(log: Path) -> bool:
    try:
        with log.open("rb") as stream:
            stream.seek(max(0, stream.seek(0, 2) - _TAIL))
            tail = stream.read().decode("utf-8", "replace")
    except OSError:
        return False
    failure = tail[tail.rfind(" SEVER") :]
    return any(phrase in failure for phrase in _NO_ROOM)


def _timed_out(code: str, text: str) -> bool:
    return "TransactionTimedOut" in code or "TimeoutException" in text


def _read_only(code: str, text: str) -> bool:
    return code.endswith((".AccessMode", ".Forbidden"))


def _no_database(code: str, text: str) -> bool:
    return code.endswith(".DatabaseNotFound")


_REFUSALS: tuple[tuple[Callable[[str, str], bool], Callable[[Settings], GraphError]], ...] = (
    (_timed_out, lambda settings: TimedOut(settings.query_seconds)),
    (_read_only, lambda settings: ReadOnly()),
    (
        _no_database,
        lambda settings: BadSetting("CASEGRAPH_NEO4J_DATABASE", "names no database of that Neo4j"),
    ),
)
