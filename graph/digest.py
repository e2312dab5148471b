"""Turn the whole database into one hash: equal graphs have equal digests, on either database.

Times of recording are left out, since two runs that say the same happen at two times; whether a claim is withdrawn
is kept.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, LiteralString, cast

from graph.connection import Store
from graph.paging import PAGE, chunks
from ontology.generated.labels import CLASSES, Label

_TIMES = frozenset({"recordedAt", "retractedAt"})
_IDS = 1_000
_LABELS = (Label.ENTITY, *sorted(label for label, info in CLASSES.items() if not info.is_entity))
"""Labels of which each node has exactly one."""


def digest(store: Store) -> str:
    """Return the SHA-256 of every node and relationship with their properties, in hexadecimal."""
    lines = sorted(line for label in _LABELS for line in _lines(store, label))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _lines(store: Store, label: Label) -> Iterator[str]:
    nodes = _constant(
        f"MATCH (n:{label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit "
        "RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties"
    )
    edges = _constant(
        f"MATCH (n:{label})-[r]->(m) WHERE n.id IN $ids "
        "RETURN n.id AS subject, type(r) AS type, m.id AS object, labels(m) AS labels, properties(r) AS properties"
    )
    after = ""
    while rows := store.read(nodes, after=after, limit=PAGE):
        after = str(rows[-1]["id"])
        for row in rows:
            yield _line("node", sorted(row["labels"]), _kept(row["properties"]))
        for ids in chunks((row["id"] for row in rows), _IDS):
            for row in store.read(edges, ids=ids):
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
