"""What writes, administers, reads files or opens sockets gets nowhere: at the first door, nor at the second alone."""

import contextlib
from pathlib import Path
from typing import LiteralString, cast

import pytest

from graph import Store
from graph.errors import GraphError
from graph.guard import errors, run_cypher
from tests.graph.guard.conftest import SECRET, Listener, rows

PROBES = rows("probes.jsonl")
GIVEN = {"url": "file:///etc/passwd", "key": "label", "label": "Court", "type": "X"}


def _filled(query: str, file: Path, port: int) -> str:
    return query.replace("{file}", str(file)).replace("{port}", str(port))


def _state(store: Store) -> tuple[object, ...]:
    """Return all that a probe could change: nodes, relationships, and the schema."""
    nodes = store.write("MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS p ORDER BY id")
    ties = store.write(
        "MATCH (a)-[r]->(b) RETURN a.id + type(r) + b.id AS id, properties(r) AS p ORDER BY id"
    )
    indexes = store.write("SHOW INDEXES YIELD name RETURN name ORDER BY name")
    return nodes, ties, indexes


def _refusal(store: Store, query: str) -> str:
    try:
        run_cypher(store, query, GIVEN)
    except errors.GuardError as error:
        return "the secret" if SECRET in str(error) else type(error).__name__
    return "ran"


def test_there_are_enough() -> None:
    assert len({probe["query"] for probe in PROBES}) >= 150


def test_every_probe_is_refused(loaded: Store, listener: Listener, secret_file: Path) -> None:
    before = _state(loaded)
    wrong = [
        f"{found}: {probe['query']!r}"
        for probe in PROBES
        if (found := _refusal(loaded, _filled(probe["query"], secret_file, listener.port)))
        != probe["refusal"]
    ]
    assert wrong == []
    assert _state(loaded) == before
    assert listener.visits == 0


def test_the_second_door_holds_alone(loaded: Store, listener: Listener, secret_file: Path) -> None:
    """The same texts as the reading user, past the grammar: nothing is written, read from a file, or fetched."""
    before = _state(loaded)
    for probe in PROBES:
        query = cast("LiteralString", _filled(probe["query"], secret_file, listener.port))
        with contextlib.suppress(GraphError):
            assert SECRET not in str(loaded.read(query, **GIVEN))
    assert _state(loaded) == before
    assert listener.visits == 0


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("MATCH (n)\nDETACH DELETE n", "DETACH is not allowed (line 2, column 1)"),
        ("RETURN apoc.version()", "the function apoc.version is not allowed (line 1, column 8)"),
        ("RETURN 1; RETURN 2", "a second statement is not allowed (line 1, column 11)"),
        ("MATCH (n) RETURN n ORDER n", "the query cannot be read (line 1, column 26): 'n' was not expected"),
        ("MATCH (n)", "the query cannot be read (line 1, column 10): it ends too soon"),
    ],
)
def test_a_refusal_says_what_and_where(loaded: Store, query: str, message: str) -> None:
    with pytest.raises(errors.GuardError) as caught:
        run_cypher(loaded, query)
    assert str(caught.value) == message
    assert caught.value.code.startswith("CG-CYP-")
    assert caught.value.remedy
