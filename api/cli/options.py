"""Options that several verbs have, and how they open the store."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.connection import Store

AsJson = Annotated[bool, typer.Option("--json", help="Write JSON and nothing else to standard output.")]


@contextmanager
def store() -> "Generator[Store]":
    """Open the store of the environment; the embedded database starts when it does not run."""
    from graph import open_store

    with open_store() as opened:
        yield opened
