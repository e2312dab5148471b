"""Make the constraints and indexes that the ontology yields, on whichever database answers."""

import time
from pathlib import Path
from typing import LiteralString, cast

from graph.connection import Store
from graph.errors import QueryRefused
from graph.links import Http

_PATIENCE_SECONDS = 10.0
_PAUSE_SECONDS = 0.2
_FOLDER = Path(__file__).parent.parent / "ontology" / "generated"


def ensure(store: Store) -> None:
    """Make what is not there yet: unique ids, look-up indexes, full-text indexes. Doing it again changes nothing."""
    if store.http is not None:
        for statement in _statements("constraints.arcadedb.sql", "--"):
            _insist(store.http, statement)
    else:
        for statement in _statements("constraints.neo4j.cypher", "//"):
            store.write(statement)


def _insist(door: Http, statement: str) -> None:
    """Run a statement, again for a while when it is refused: that of a command that was killed may still be running."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            door.sql(statement)
            return
        except QueryRefused:
            if time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)


def _statements(name: str, comment: str) -> list[LiteralString]:
    """Return the statements of a generated file, which is part of this program as if it stood in the code."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith(comment))
    return [cast("LiteralString", part.strip()) for part in text.split(";\n") if part.strip(" \n;")]
