"""Ask a question of the library: parameters in, typed rows with their evidence out."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from graph.connection import Store, Transaction
from graph.cypher import load
from graph.questions.errors import BadParameter, NoSuchQuestion
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

    Raises `NoSuchQuestion`, `BadParameter`, `NotFound` for an unknown id, and `BadCursor`.
    """
    asked = question(name)
    _check(asked, given)
    scope = (name, *sorted((key, str(value)) for key, value in given.items()))
    skip = int(cursors.decode(scope, cursor) or 0)
    found = store.read_with(lambda transaction: _rows(transaction, asked, given, (skip, limit + 1)))
    following = cursors.encode(scope, str(skip + limit)) if len(found) > limit else None
    return Answer(asked, found[:limit], following)


def _check(asked: Question[Any], given: Mapping[str, object]) -> None:
    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in given:
        if name not in known:
            raise BadParameter(asked.name, name, f"it is not one of {', '.join(known) or 'none'}")
    for name, parameter in known.items():
        if parameter.required and given.get(name) is None:
            raise BadParameter(asked.name, name, "it is required")


def _rows(
    transaction: Transaction,
    asked: Question[Any],
    given: Mapping[str, str | int | None],
    window: tuple[int, int],
) -> tuple[Any, ...]:
    parameters = {p.name: _value(transaction, asked, p, given.get(p.name)) for p in asked.parameters}
    raw = transaction.run(load(asked.query), **parameters, **asked.fixed, skip=window[0], limit=window[1])
    claims = [tuple(dict.fromkeys(_flat(row["claims"]))) for row in raw]
    known = evidence(transaction, (claim for ids in claims for claim in ids[:SHOWN]))
    return tuple(
        asked.row.model_validate(
            {**row, "claims": ids, "evidence": tuple(known[claim] for claim in ids[:SHOWN] if claim in known)}
        )
        for row, ids in zip(raw, claims, strict=True)
    )


def _value(
    transaction: Transaction, asked: Question[Any], parameter: Parameter, value: str | int | None
) -> str | int | None:
    if value is None:
        return parameter.default
    if parameter.kind is not None:
        return _canonical(transaction, str(value), parameter.kind)
    if not str(value).isdecimal():
        raise BadParameter(asked.name, parameter.name, "it must be a whole number")
    return int(value)


def _canonical(transaction: Transaction, identifier: str, kind: str) -> str:
    rows = transaction.run("read/canonical", id=identifier)
    if not rows or not identifier.startswith(f"{kind.lower()}-"):
        raise NotFound(kind.lower(), identifier)
    return rows[0]["id"]


def _flat(claims: object) -> Iterator[str]:
    """Yield the ids of however deeply nested lists, taking turns so that each side of a link comes early."""
    if isinstance(claims, str):
        yield claims
    elif isinstance(claims, list):
        sides = [list(_flat(part)) for part in cast("list[object]", claims)]
        for turn in range(max(map(len, sides), default=0)):
            yield from (side[turn] for side in sides if turn < len(side))
