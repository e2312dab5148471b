"""Bring the database to the graph as it should be: write what differs and nothing else.

Each batch is a transaction. A run that is killed leaves some batches done; the next computes the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, LiteralString, cast

from graph.connection import Row, Store
from graph.paging import chunks, pages
from graph.projection.model import Edge, EdgeKey, Node, Wanted
from ontology.generated.labels import CLASSES, Label, Relationship

BATCH = 1_000
"""Nodes or edges of one transaction."""

_FROM = {Relationship.RESOLVED_AS: Label.RECORD, Relationship.REPORTS_ON: Label.REPORT}
"""Edges that do not leave an entity, and what they leave."""


def apply(store: Store, wanted: Wanted) -> int:
    """Write the difference; return how many nodes and edges were touched."""
    nodes, edges = _existing(store)
    gone = sorted(identity for identity, node in nodes.items() if _replaced(node, wanted.nodes.get(identity)))
    fresh = [
        node for identity, node in wanted.nodes.items() if identity not in nodes or identity in set(gone)
    ]
    changed = [
        n
        for i, n in wanted.nodes.items()
        if i in nodes and nodes[i][1] != n.properties and i not in set(gone)
    ]
    lost = set(gone)
    standing = {key: p for key, p in edges.items() if key.subject not in lost and key.object not in lost}
    for ids in chunks(gone, BATCH):
        store.write("project/drop_nodes", ids=ids)
    _create_nodes(store, fresh)
    for some in chunks(changed, BATCH):
        rows = [{"id": node.id, "properties": dict(node.properties)} for node in some]
        store.write("project/update_nodes", rows=rows)
    return len(gone) + len(fresh) + len(changed) + _edges(store, standing, wanted.edges)


def _replaced(node: tuple[frozenset[str], Any], wanted: Node | None) -> bool:
    """Tell whether a node must go: nothing supports it, or it has become another class."""
    return wanted is None or node[0] != frozenset(map(str, CLASSES[wanted.label].labels))


def _edges(store: Store, existing: Mapping[EdgeKey, Any], wanted: Mapping[EdgeKey, Edge]) -> int:
    stale = [
        key
        for key, properties in existing.items()
        if key not in wanted or wanted[key].properties != properties
    ]
    missing = [edge for key, edge in wanted.items() if existing.get(key) != edge.properties]
    for kind, keys in _by_type(stale):
        for some in chunks(sorted(keys), BATCH):
            store.write(_delete(kind), rows=[key._asdict() for key in some])
    by_key = {edge.key: edge for edge in missing}
    for kind, keys in _by_type(by_key):
        for some in chunks(sorted(keys), BATCH):
            rows = [{**key._asdict(), "properties": dict(by_key[key].properties)} for key in some]
            store.write(_create(kind), rows=rows)
    return len(stale) + len(missing)


def _by_type(keys: Iterable[EdgeKey]) -> Iterator[tuple[Relationship, list[EdgeKey]]]:
    grouped: defaultdict[str, list[EdgeKey]] = defaultdict(list)
    for key in keys:
        grouped[key.type].append(key)
    for kind in sorted(grouped):
        yield Relationship(kind), grouped[kind]


def _create_nodes(store: Store, fresh: Sequence[Node]) -> None:
    by_label: defaultdict[Label, list[Row]] = defaultdict(list)
    for node in fresh:
        by_label[node.label].append({"properties": dict(node.properties)})
    for label in sorted(by_label):
        labels = ":".join(CLASSES[label].labels)
        query = _constant(f"UNWIND $rows AS row CREATE (e:{labels}) SET e = row.properties")
        for rows in chunks(by_label[label], BATCH):
            store.write(query, rows=rows)


def _create(kind: Relationship) -> LiteralString:
    source = _FROM.get(kind, Label.ENTITY)
    return _constant(
        f"UNWIND $rows AS row MATCH (s:{source} {{id: row.subject}}) MATCH (o:{Label.ENTITY} {{id: row.object}}) "
        f"CREATE (s)-[r:{kind}]->(o) SET r = row.properties"
    )


def _delete(kind: Relationship) -> LiteralString:
    source = _FROM.get(kind, Label.ENTITY)
    return _constant(
        f"UNWIND $rows AS row MATCH (s:{source} {{id: row.subject}})-[r:{kind}]->(o:{Label.ENTITY} {{id: row.object}}) "
        "WHERE coalesce(r.validFrom, '') = row.valid_from AND coalesce(r.validTo, '') = row.valid_to DELETE r"
    )


def _constant(text: str) -> LiteralString:
    """Return a query that is put together from the generated constants `Label` and `Relationship` and nothing else."""
    return cast("LiteralString", text)


def _existing(store: Store) -> tuple[dict[str, tuple[frozenset[str], Any]], dict[EdgeKey, Any]]:
    nodes: dict[str, tuple[frozenset[str], Any]] = {}
    edges: dict[EdgeKey, Any] = {}
    for rows in pages(store, "project/nodes"):
        nodes.update({row["id"]: (frozenset(row["labels"]), row["properties"]) for row in rows})
        for some in chunks((row["id"] for row in rows), BATCH):
            for query in ("project/edges", "project/incoming"):
                edges.update({_key(row): row["properties"] for row in store.read(query, ids=some)})
    return nodes, edges


def _key(row: Row) -> EdgeKey:
    properties = row["properties"]
    return EdgeKey(
        row["subject"],
        row["type"],
        row["object"],
        properties.get("validFrom", ""),
        properties.get("validTo", ""),
    )
