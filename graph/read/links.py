"""Read what a thing is linked with: counted by relation, and page by page."""

from dataclasses import dataclass

from graph.connection import Row, Store, Transaction
from graph.read import cursor as cursors
from graph.read.errors import NotFound
from graph.read.evidence import evidence, first_of
from graph.read.model import Link, Links, Page, Relation
from graph.read.rows import interval, stub


@dataclass(frozen=True)
class Only:
    """Which links are wanted: of one relation (`HELD_IN`), of one direction (`out`, `in`); None for all."""

    relation: str | None = None
    direction: str | None = None


def links(
    store: Store, identifier: str, only: Only = Only(), *, limit: int = 50, cursor: str | None = None
) -> Links:
    """Return one page of the links of a thing; raises `NotFound` and `BadCursor`."""
    scope = ("links", identifier, only.relation, only.direction)
    after = cursors.decode(scope, cursor)

    def read(transaction: Transaction) -> Links:
        found = transaction.run("read/entity", id=identifier)
        if not found:
            raise NotFound("thing", identifier)
        relations = relations_in(transaction, identifier)
        rows = _rows(transaction, identifier, only, after, limit + 1)
        last = rows[limit - 1]["key"] if len(rows) > limit else None
        return Links(
            entity=stub(found[0]),
            relations=relations,
            page=Page(
                items=_links(transaction, rows[:limit]),
                total=sum(relation.count for relation in relations if _wanted(relation, only)),
                next=None if last is None else cursors.encode(scope, last),
            ),
        )

    return store.read_with(read)


def relations_in(transaction: Transaction, identifier: str) -> tuple[Relation, ...]:
    """Return how many links of each relation a thing has."""
    rows = transaction.run("read/relations", id=identifier)
    return tuple(Relation(row["relation"], row["direction"], row["count"]) for row in rows)


def links_in(transaction: Transaction, identifier: str, only: Only, limit: int) -> tuple[Link, ...]:
    """Return the first links of a thing, read in a transaction."""
    return _links(transaction, _rows(transaction, identifier, only, "", limit))


def _rows(transaction: Transaction, identifier: str, only: Only, after: str, limit: int) -> list[Row]:
    return transaction.run(
        "read/links",
        id=identifier,
        relation=only.relation,
        direction=only.direction,
        after=after,
        limit=limit,
    )


def _wanted(relation: Relation, only: Only) -> bool:
    return only.relation in (None, relation.relation) and only.direction in (None, relation.direction)


def _links(transaction: Transaction, rows: list[Row]) -> tuple[Link, ...]:
    claims = {row["key"]: sorted(row["properties"].get("claims") or ()) for row in rows}
    shown = (claim for ids in claims.values() for claim in ids[:3])
    found = evidence(transaction, shown)
    return tuple(
        Link(
            relation=row["relation"],
            direction=row["direction"],
            other=stub({"id": row["other"], "label": row["label"], "labels": row["labels"]}),
            interval=interval(row["properties"]),
            modality=row["properties"].get("modality") or "asserted",
            confidence=row["properties"].get("confidence") or 0.0,
            claims=tuple(claims[row["key"]]),
            evidence=first_of(claims[row["key"]], found),
        )
        for row in rows
    )
