"""Make the constraints and indexes that the ontology yields, on whichever database answers."""

from pathlib import Path
from typing import LiteralString, cast

from graph.connection import Store

_FOLDER = Path(__file__).parent.parent / "ontology" / "generated"


def ensure(store: Store) -> None:
    """Make what is not there yet: unique ids, look-up indexes, full-text indexes. Doing it again changes nothing."""
    if store.http is not None:
        for statement in _statements("constraints.arcadedb.sql", "--"):
            store.http.sql(statement)
    else:
        for statement in _statements("constraints.neo4j.cypher", "//"):
            store.write(statement)


def _statements(name: str, comment: str) -> list[LiteralString]:
    """Return the statements of a generated file, which is part of this program as if it stood in the code."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith(comment))
    return [cast("LiteralString", part.strip()) for part in text.split(";\n") if part.strip(" \n;")]
