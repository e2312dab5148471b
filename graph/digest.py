"""Turn the whole database into one hash: equal graphs have equal digests, on either database.

Times of recording are left out, since two runs that say the same happen at two times; whether a claim is withdrawn
is kept. A judgement that was taken back counts no more, here as in the graph. What no query of an analyst sees (a
writer's lock, the clues of the projection) is no part of the graph.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, LiteralString, cast

from graph.connection import Store
from graph.paging import by_id
from ontology.generated.labels import CLASSES, Label

_TIMES = frozenset({"recordedAt", "retractedAt"})
_WORKINGS = frozenset({Label.CLUE, Label.PROJECTION})
_LABELS = (
    Label.ENTITY,
    *sorted(label for label, info in CLASSES.items() if not info.is_entity and label not in _WORKINGS),
)
"""Labels of which each node has exactly one."""


def digest(store: Store) -> str:
    """Return the SHA-256 of every node and relationship with their properties, in hexadecimal."""
    text = "\n".join(lines(store))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def lines(store: Store) -> list[str]:
    """Return what is hashed, a line of JSON for each node and relationship, sorted: graphs differ where these do."""
    return sorted(line for label in _LABELS for line in _lines(store, label))


def _lines(store: Store, label: Label) -> Iterator[str]:
    ids = sorted(row["id"] for row in store.read(_constant(f"MATCH (n:{label}) RETURN n.id AS id")))
    one = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) "
    nodes = _constant(one + "RETURN labels(n) AS labels, properties(n) AS properties")
    edges = _constant(
        one
        + "MATCH (n)-[r]->(m) RETURN n.id AS subject, type(r) AS type, m.id AS object, labels(m) AS labels, "
        "properties(r) AS properties"
    )
    for row in by_id(store, nodes, ids):
        if "withdrawnAt" not in row["properties"]:
            yield _line("node", sorted(row["labels"]), _kept(row["properties"]))
    for row in by_id(store, edges, ids):
        end = (row["object"], sorted(row["labels"]))
        yield _line("edge", label, row["subject"], row["type"], *end, _kept(row["properties"]))


def _kept(properties: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in properties.items() if key not in _TIMES}
    return {**kept, "withdrawn": "retractedAt" in properties}


def _line(*parts: Any) -> str:
    return json.dumps(parts, sort_keys=True, ensure_ascii=False)


def _constant(text: str) -> LiteralString:
    """Return a query that is put together from the generated constants of `Label` and nothing else."""
    return cast("LiteralString", text)
