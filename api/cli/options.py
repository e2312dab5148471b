"""Options that several verbs have, and how they open the store."""

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from api.exits import WrongUsage

if TYPE_CHECKING:
    from graph.connection import Store

AsJson = Annotated[bool, typer.Option("--json", help="Write JSON and nothing else to standard output.")]

_LONGEST = 500
"""Characters of a reason."""


def check_reason(what: str, reason: str | None) -> None:
    """Refuse a retraction or removal that nobody says the reason of."""
    if not 0 < len((reason or "").strip()) <= _LONGEST:
        raise WrongUsage(f"{what} needs a --reason, of at most {_LONGEST} characters")


def check_paths(paths: Sequence[str]) -> None:
    """Refuse an empty path, most often an unset variable of a script: it would mean the whole current folder."""
    if "" in paths:
        raise WrongUsage("a path is empty")


def cores() -> int:
    """Return how many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def store() -> "Generator[Store]":
    """Open the store of the environment; the embedded database starts when it does not run."""
    from graph import open_store

    with open_store() as opened:
        yield opened
