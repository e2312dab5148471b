"""Ask a question of the library: parameters in, typed rows with their evidence out."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from graph.connection import Row, Store, Transaction
from graph.cypher import load
from graph.questions.errors import NoSuchQuestion
from graph.questions.given import Values, check, keep_apart, values
from graph.questions.library import QUESTIONS
from graph.questions.model import Answer, Parameter, Question
from graph.read import cursor as cursors
from graph.read.errors import NotFound
from graph.read.evidence import evidence

SHOWN = 6
"""How many claims of a row are shown with their words; the ids of all are listed."""


def question(name: str) -> Question[Any]:
    """Return the question of this name; raises `NoSuchQuestion`."""
    if name not in QUESTIONS:
        raise NoSuchQuestion(name, tuple(QUESTIONS))
    return QUESTIONS[name]


def ask(
    store: Store, name: str, *, limit: int = 50, cursor: str | None = None, **given: str | int | None
) -> Answer[Any]:
    """Return one page of the answer; entity parameters are ids, of the entity or of any of its records.

    Every question takes the dates `on` and `known`, as EDTF. Raises `NoSuchQuestion`, `BadParameter`, `NotFound` for
    an unknown id, and `BadCursor`.
    """
    asked = question(name)
    check(asked, given)
    scope = (name, *sorted((key, str(value)) for key, value in given.items()))
    skip = int(cursors.decode(scope, cursor) or 0)
    chosen = values(asked, given)
    found = store.read_with(lambda transaction: _rows(transaction, asked, chosen, (skip, limit + 1)))
    following = cursors.encode(scope, str(skip + limit)) if len(found) > limit else None
    return Answer(asked, found[:limit], following)


def _rows(
    transaction: Transaction, asked: Question[Any], chosen: Values, window: tuple[int, int]
) -> tuple[Any, ...]:
    raw = _raw(transaction, asked, chosen, window)
    claims = _said(transaction, [tuple(dict.fromkeys(_flat(row["claims"]))) for row in raw], chosen["known"])
    known = evidence(transaction, (claim for ids in claims for claim in ids[:SHOWN]))
    return tuple(
        asked.row.model_validate(
            {**row, "claims": ids, "evidence": tuple(known[claim] for claim in ids[:SHOWN] if claim in known)}
        )
        for row, ids in zip(raw, claims, strict=True)
    )


def _raw(
    transaction: Transaction, asked: Question[Any], chosen: Values, window: tuple[int, int]
) -> list[Row]:
    """Run the query with the ids as they were given; only when it finds nothing, with those of their entities."""
    every = {**asked.fixed, "skip": window[0], "limit": window[1], **chosen}
    rows = _found(transaction, asked, every)
    if rows:
        return rows
    entities: Values = {p.name: _entity(transaction, p, chosen[p.name]) for p in asked.parameters}
    if all(chosen[name] == value for name, value in entities.items()):
        return rows
    keep_apart(asked, {**chosen, **entities})
    return _found(transaction, asked, {**every, **entities})


def _found(transaction: Transaction, asked: Question[Any], every: Mapping[str, Any]) -> list[Row]:
    if asked.on_a_day and (every["onFirst"] or every["known"]):
        return asked.on_a_day(transaction, every)
    query = load(asked.query)
    return transaction.run(query, **{name: every[name] for name in query.parameters})


def _said(
    transaction: Transaction, claims: list[tuple[str, ...]], known: str | int | None
) -> list[tuple[str, ...]]:
    """Return of each row's claims those that had been said by the day that the question is asked about."""
    if known is None:
        return claims
    every = sorted({claim for ids in claims for claim in ids})
    said = {row["id"] for row in transaction.run("read/said_by", claims=every, known=known)}
    return [tuple(claim for claim in ids if claim in said) for ids in claims]


def _entity(transaction: Transaction, parameter: Parameter, value: str | int | None) -> str | int | None:
    """Return the id of the entity that a record's id leads to; raises `NotFound`."""
    if value is None or parameter.kind is None:
        return value
    rows = transaction.run("read/canonical", id=value)
    if not rows:
        raise NotFound(parameter.kind.lower(), str(value))
    return rows[0]["id"]


def _flat(claims: object) -> Iterator[str]:
    """Yield the ids of however deeply nested lists, taking turns so that each side of a link comes early."""
    if isinstance(claims, str):
        yield claims
    elif isinstance(claims, list):
        sides = [list(_flat(part)) for part in cast("list[object]", claims)]
        for turn in range(max(map(len, sides), default=0)):
            yield from (side[turn] for side in sides if turn < len(side))
