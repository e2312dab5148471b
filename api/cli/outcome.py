"""Turn whatever ended a command into its exit status, a code, a sentence and what to do."""

import traceback
from dataclasses import dataclass

import typer

from api.exits import CommandError, Exit, Fault, Interrupted, WrongUsage

_USAGE = frozenset({"CG-ASK-001", "CG-ASK-002"})
_BAD_INPUT = frozenset(
    {
        *("CG-CYP-002", "CG-CYP-003", "CG-CYP-005", "CG-CYP-007"),
        *("CG-DB-008", "CG-GET-001", "CG-GET-002", "CG-GET-003"),
        *("CG-REV-001", "CG-REV-002", "CG-REV-004"),
        *("CG-DB-017", "CG-PURGE-001", "CG-PURGE-002", "CG-PURGE-005"),
    }
)
"""Codes of the graph's errors that are about what the command was given; the others are refusals."""


@dataclass(frozen=True)
class Outcome:
    """How a command ended that did not end well."""

    status: Exit
    code: str
    message: str
    remedy: str


def outcome_of(error: BaseException) -> Outcome:
    """Return the outcome that an exception stands for; a fault is told by its kind and line, never its text."""
    if isinstance(error, typer.Abort) or _stopped(error):
        return _own(Interrupted("stopped"))
    if isinstance(error, CommandError):
        return _own(error)
    if isinstance(error, typer.TyperException):
        return _own(WrongUsage(_usage(error)))
    return _of_packages(error) or _fault(error)


def _stopped(error: BaseException | None) -> bool:
    """Whether Ctrl-C ended the command, though what it fell into made another error of it."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        if isinstance(error, KeyboardInterrupt):
            return True
        seen.add(id(error))
        error = error.__cause__ or error.__context__
    return False


def _usage(error: typer.TyperException) -> str:
    text = error.format_message() if hasattr(error, "format_message") else str(error)
    return text.rstrip(".") or "no command was given"


def _of_packages(error: BaseException) -> Outcome | None:
    """Return the outcome of an error of `graph` or `ingest`; imported here, for they were when they raised it."""
    from graph.errors import GraphError
    from ingest.errors import BadInput

    if isinstance(error, BadInput):
        return Outcome(Exit.BAD_INPUT, error.code, f"{error.path_name}: {error.reason}", error.remedy)
    if isinstance(error, GraphError):
        return Outcome(_status(error), error.code, error.message, error.remedy)
    return None


def _status(error: Exception) -> Exit:
    code: str = getattr(error, "code", "")
    if getattr(error, "unreachable", False):
        return Exit.UNREACHABLE
    if code in _USAGE:
        return Exit.USAGE
    return Exit.BAD_INPUT if code in _BAD_INPUT else Exit.REFUSED


def _own(error: CommandError) -> Outcome:
    return Outcome(error.status, error.code, error.message, error.remedy)


def _fault(error: BaseException) -> Outcome:
    at = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{at.filename.rsplit('/', 1)[-1]}:{at.lineno}"
    return _own(Fault(f"casegraph failed: {type(error).__name__} at {place}"))
