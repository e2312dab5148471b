"""Record what somebody decides about two records, and take it back; a judgement is never changed and never deleted.

Judgements name records, whose ids stay when a report is read again; so does what was decided about them. On a pair one
judgement is in force at most: a second one withdraws the first. What is in force together must be possible together.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Literal

from graph.connection import Row, Store, Transaction
from graph.resolve_model import Ruling
from graph.review.errors import Contradicted, NoSuchPair, NotComparable, NotJudged
from graph.union import Union
from ontology.generated.records import Judgement
from ontology.ids import make_id

Verdict = Literal["same", "different", "unsure"]


@dataclass(frozen=True)
class Pair:
    """Two records of one class, the smaller id first; score and features where the resolver compared them."""

    id: str
    kind: str
    left: str
    right: str
    score: float | None = None
    features: tuple[str, ...] = ()


def pair_id(one: str, other: str) -> str:
    """Return the id of a pair of records, in whichever order."""
    return make_id("candidate", *sorted((one, other)))


def pair_of(store: Store, identifier: str) -> Pair:
    """Return the pair with this id, a candidate's or one that was judged before; raises `NoSuchPair`."""
    rows = store.read("review/candidate", id=identifier) or store.read("review/of_pair", pair=identifier)
    if not rows:
        raise NoSuchPair(identifier)
    row = rows[-1]
    return Pair(
        identifier, row["kind"], row["left"], row["right"], row["score"], tuple(row["features"] or ())
    )


def pair_with(store: Store, one: str, other: str) -> Pair:
    """Return the pair of any two records of one class; raises `NoSuchPair` and `NotComparable`."""
    left, right = sorted((one, other))
    kinds = {row["id"]: row["kind"] for row in store.read("review/records", ids=[left, right])}
    for record in (left, right):
        if record not in kinds:
            raise NoSuchPair(record)
    if left == right or kinds[left] != kinds[right]:
        raise NotComparable(left, right)
    identifier = pair_id(left, right)
    found = store.read("review/candidate", id=identifier)
    return pair_of(store, identifier) if found else Pair(identifier, kinds[left], left, right)


def judge(store: Store, pair: Pair, verdict: Verdict, by: str, now: str | None = None) -> Judgement:
    """Record a judgement, on disk when this returns; the graph follows with the next projection.

    Raises `Contradicted` when it cannot hold beside what is in force.
    """
    with store.exclusive("a judgement"):
        others = [one for one in in_force(store) if one.candidateId != pair.id]
        _check(pair, verdict, others)
        earlier = store.read("review/of_pair", pair=pair.id)
        made = Judgement(
            id=make_id("judgement", pair.id, len(earlier)),
            kind=pair.kind,
            candidateId=pair.id,
            left=pair.left,
            right=pair.right,
            verdict=verdict,
            score=pair.score,
            features=pair.features,
            decidedBy=by,
            projected=False,
            recordedAt=now or _now(),
        )
        store.transact(partial(_replace, made=made))
    return made


def withdraw(store: Store, identifier: str, by: str, now: str | None = None) -> Judgement:
    """Take back the judgement in force on a pair; returns it as it was. Raises `NotJudged`."""
    with store.exclusive("a withdrawal"):
        standing = [one for one in in_force(store) if identifier in (one.candidateId, one.id)]
        if not standing:
            raise NotJudged(identifier)
        store.write("review/withdraw", pair=standing[0].candidateId, now=now or _now(), by=by)
    return standing[0]


def in_force(store: Store) -> list[Judgement]:
    """Return the judgements that are in force, the earliest first."""
    return [_judgement(row) for row in store.read("review/in_force")]


def history(store: Store, pair: str) -> list[Judgement]:
    """Return every judgement ever made on a pair, withdrawn ones included, the earliest first."""
    return [_judgement(row) for row in store.read("review/of_pair", pair=pair)]


def rulings(store: Store) -> list[Ruling]:
    """Return what the resolver has to obey."""
    return [Ruling(one.left, one.right, one.verdict) for one in in_force(store)]


def partners(ruled: Iterable[Ruling]) -> dict[str, frozenset[str]]:
    """Return with whom each record was judged together."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for ruling in ruled:
        found[ruling.left].add(ruling.right)
        found[ruling.right].add(ruling.left)
    return {record: frozenset(others) for record, others in found.items()}


def waiting(store: Store) -> list[Row]:
    """Return the judgements and withdrawals that the graph does not follow yet: id, left, right."""
    return store.read("review/waiting")


def followed(store: Store, waited: Iterable[Row]) -> None:
    """Note that the graph follows what was waiting."""
    store.write("review/followed", ids=[row["id"] for row in waited])


def _check(pair: Pair, verdict: Verdict, others: list[Judgement]) -> None:
    """Raise `Contradicted` when a chain of `same` would join two that are judged different."""
    if verdict == "unsure":
        return
    union = Union(())
    apart = [(one.left, one.right, one.candidateId) for one in others if one.verdict == "different"]
    for one in others:
        if one.verdict == "same":
            union.add(one.left, one.right)
    if verdict == "same":
        union.add(pair.left, pair.right)
    else:
        apart.append((pair.left, pair.right, pair.id))
    wrong = [name for left, right, name in apart if union.root(left) == union.root(right)]
    if wrong:
        raise Contradicted(pair.id, _chain(pair, wrong, others, union))


def _chain(pair: Pair, wrong: list[str], others: list[Judgement], union: Union) -> tuple[str, ...]:
    """Return the other pairs whose judgements do not go with this one."""
    same = [one.candidateId for one in others if one.verdict == "same" and _near(union, one, pair)]
    return tuple(sorted({*wrong, *same} - {pair.id}))


def _near(union: Union, one: Judgement, pair: Pair) -> bool:
    return union.root(one.left) == union.root(pair.left)


def _replace(tx: Transaction, made: Judgement) -> None:
    tx.run("review/withdraw", pair=made.candidateId, now=made.recordedAt, by=made.decidedBy)
    tx.run("review/write", row=made.properties())


def _judgement(row: Row) -> Judgement:
    given = {key: value for key, value in row.items() if value is not None}
    return Judgement.model_validate({**given, "features": tuple(given.get("features", ()))})


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
