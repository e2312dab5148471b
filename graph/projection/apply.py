"""Bring the database to the graph as it should be: write what differs and nothing else.

Each batch is a transaction. A run that is killed leaves some batches done; the next computes the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, LiteralString, NamedTuple, cast

from graph.connection import Asked, Row, Store, Transaction
from graph.cypher import load
from graph.paging import by_id, chunks
from graph.projection.model import NO_CHANGES, Changes, Edge, EdgeKey, Held, Node, Wanted, key_of_row
from ontology.generated.labels import CLASSES, Label, Relationship

BATCH = 1_000
"""Nodes or edges of one transaction."""

_FROM = {Relationship.RESOLVED_AS: Label.RECORD, Relationship.REPORTS_ON: Label.REPORT}
"""Edges that do not leave an entity, and what they leave."""


class Step(NamedTuple):
    """One query and the rows, or the ids, that it is given."""

    query: Asked
    name: str
    rows: list[Any]


def bring(store: Store, held: Held, wanted: Wanted, beside: Changes = NO_CHANGES) -> int:
    """Write the difference, and what changes beside; return how many nodes and edges were touched."""
    nodes, edges = held.nodes, held.edges
    gone = {identity for identity, node in nodes.items() if _replaced(node, wanted.nodes.get(identity))}
    standing = {key: p for key, p in edges.items() if key.subject not in gone and key.object not in gone}
    fresh = [node for identity, node in wanted.nodes.items() if identity not in nodes or identity in gone]
    kept = (node for identity, node in wanted.nodes.items() if identity in nodes and identity not in gone)
    changed = [*(node for node in kept if nodes[node.id][1] != node.properties), *beside.nodes]
    lost = [
        *(key for key in standing if key not in wanted.edges),
        *(k for k, e in beside.edges.items() if not e),
    ]
    put = {key: edge for key, edge in wanted.edges.items() if standing.get(key) != edge.properties}
    put |= {key: edge for key, edge in beside.edges.items() if edge}
    drop = Step("project/drop_nodes", "ids", sorted(gone))
    _write(store, [drop, *_created(fresh), _updated(changed), *_deleted(lost), *_put_all(put)])
    return len(gone) + len(fresh) + len(changed) + len(lost) + len(put)


def _write(store: Store, steps: Iterable[Step]) -> None:
    """Run steps in order, as many in one transaction as have a batch of rows together."""
    batch: list[Step] = []
    for step in steps:
        for rows in chunks(step.rows, BATCH):
            if batch and sum(len(one.rows) for one in batch) + len(rows) > BATCH:
                store.transact(partial(_run, steps=batch))
                batch = []
            batch.append(step._replace(rows=rows))
    if batch:
        store.transact(partial(_run, steps=batch))


def _run(tx: Transaction, steps: Iterable[Step]) -> None:
    for step in steps:
        tx.run(step.query, **{step.name: step.rows})


def _updated(nodes: Iterable[Node]) -> Step:
    rows = [{"id": node.id, "properties": dict(node.properties)} for node in nodes]
    return Step("project/update_nodes", "rows", rows)


def _replaced(node: tuple[frozenset[str], Any], wanted: Node | None) -> bool:
    """Tell whether a node must go: nothing supports it, or it has become another class."""
    return wanted is None or node[0] != frozenset(map(str, CLASSES[wanted.label].labels))


def _deleted(keys: Iterable[EdgeKey]) -> Iterator[Step]:
    for kind, some in _by_type(keys):
        yield Step(_delete(kind), "rows", [key._asdict() for key in sorted(some)])


def _put_all(edges: Mapping[EdgeKey, Edge]) -> Iterator[Step]:
    for kind, keys in _by_type(edges):
        rows = [{**key._asdict(), "properties": dict(edges[key].properties)} for key in sorted(keys)]
        yield Step(_put(kind), "rows", rows)


def _by_type(keys: Iterable[EdgeKey]) -> Iterator[tuple[Relationship, list[EdgeKey]]]:
    grouped: defaultdict[str, list[EdgeKey]] = defaultdict(list)
    for key in keys:
        grouped[key.type].append(key)
    for kind in sorted(grouped):
        yield Relationship(kind), grouped[kind]


def _created(fresh: Sequence[Node]) -> Iterator[Step]:
    by_label: defaultdict[Label, list[Row]] = defaultdict(list)
    for node in fresh:
        by_label[node.label].append({"properties": dict(node.properties)})
    for label in sorted(by_label):
        labels = ":".join(CLASSES[label].labels)
        query = _constant(
            f"UNWIND $rows AS row WITH row WHERE NOT EXISTS {{ (:{Label.ENTITY} {{id: row.properties.id}}) }} "
            f"CREATE (e:{labels}) SET e = row.properties"
        )
        yield Step(query, "rows", by_label[label])


def _put(kind: Relationship) -> LiteralString:
    """Return the query that replaces edges; run twice, as after a commit whose answer was lost, it does no more."""
    source = _FROM.get(kind, Label.ENTITY)
    return _constant(
        f"UNWIND $rows AS row MATCH (s:{source} {{id: row.subject}}) MATCH (o:{Label.ENTITY} {{id: row.object}}) "
        f"OPTIONAL MATCH {_same(kind)} DELETE r "
        f"WITH DISTINCT s, o, row CREATE (s)-[made:{kind}]->(o) SET made = row.properties"
    )


def _delete(kind: Relationship) -> LiteralString:
    source = _FROM.get(kind, Label.ENTITY)
    return _constant(
        f"UNWIND $rows AS row MATCH (s:{source} {{id: row.subject}}) MATCH (o:{Label.ENTITY} {{id: row.object}}) "
        f"MATCH {_same(kind)} DELETE r"
    )


def _same(kind: Relationship) -> str:
    """Return the pattern of the edge `r` that a row stands for, walked from the end that has fewer of its kind."""
    if kind is Relationship.REPORTS_ON:
        return f"(o)<-[r:{kind}]-(other) WHERE other.id = row.subject"
    interval = "coalesce(r.validFrom, '') = row.valid_from AND coalesce(r.validTo, '') = row.valid_to"
    return f"(s)-[r:{kind}]->(other) WHERE other.id = row.object AND {interval}"


def _constant(text: str) -> LiteralString:
    """Return a query that is put together from the generated constants `Label` and `Relationship` and nothing else."""
    return cast("LiteralString", text)


def held_whole(store: Store) -> Held:
    """Return the graph as it is."""
    nodes = {row["id"]: (frozenset(row["labels"]), row["properties"]) for row in store.read("project/nodes")}
    queries = ("project/edges", "project/incoming")
    rows = (row for query in queries for row in by_id(store, load(query), sorted(nodes)))
    return Held(nodes, _by_key(rows))


def held_by(store: Store, ids: Iterable[str]) -> Held:
    """Return these entities with all their relationships as they are."""
    ordered = sorted(ids)
    rows = by_id(store, "reach/entities", ordered)
    nodes = {row["id"]: (frozenset(row["labels"]), row["properties"]) for row in rows}
    leaving = list(by_id(store, "project/edges", ordered))
    # What leads from one of them to another has been read already.
    coming = [row for row in by_id(store, "reach/incoming", ordered) if row["subject"] not in nodes]
    return Held(nodes, _by_key([*leaving, *coming]))


def _by_key(rows: Iterable[Row]) -> dict[EdgeKey, Any]:
    edges: dict[EdgeKey, Any] = {}
    for row in rows:
        key = key_of_row(row)
        edges[key] = None if key in edges else row["properties"]
    return edges
