"""Apply the rules: write the conflicts that they find, and rank claims deprecated that others make impossible.

Conflicts are computed anew each time and the database is brought to them, so a run that is killed is finished by the
next. A rule looks at the graph as projected with every claim's rank; where it changes a rank, the claim's document
counts as not projected until the graph has followed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from graph.check.rules import Rule, rules
from graph.connection import Row, Store
from graph.paging import chunks
from ontology.ids import make_id

_ROWS = 500


@dataclass(frozen=True)
class Found:
    """A conflict: which rule found it, what cannot be, and the claims of all its sides."""

    id: str
    rule: str
    explanation: str
    settled: bool
    """Whether the rule could tell which side is impossible."""
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """What the rules found; `reranked` counts the claims whose rank changed."""

    conflicts: tuple[Found, ...]
    reranked: int


def check(store: Store, now: str) -> Checked:
    """Apply every rule; `now` is the ISO instant that new conflicts are recorded at."""
    impossible: dict[str, str] = {}
    found: dict[str, Found] = {}
    for rule in rules():
        for row in store.read(rule.text):
            conflict = _found(rule, row)
            found[conflict.id] = conflict
            impossible.update({claim: f"{row['because']}" for claim in _flat(row["impossible"])})
    _write(store, found, now)
    return Checked(tuple(found.values()), _rank(store, impossible))


def _found(rule: Rule, row: Row) -> Found:
    claims = tuple(sorted(set(_flat(row["claims"]))))
    explanation = rule.sentence.format_map({key: _worded(value) for key, value in row.items()})
    identity = make_id("conflict", rule.name, *claims)
    return Found(
        identity, rule.name, explanation[:1].upper() + explanation[1:], bool(row["impossible"]), claims
    )


def _worded(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return " and ".join(map(_worded, cast("list[object]", value)))
    return str(value).replace("_", " ")


def _flat(ids: object) -> Iterator[str]:
    if isinstance(ids, str):
        yield ids
    elif isinstance(ids, list):
        for part in cast("list[object]", ids):
            yield from _flat(part)


def _write(store: Store, found: Mapping[str, Found], now: str) -> None:
    known = {row["id"] for row in store.read("check/conflicts")}
    for ids in chunks(sorted(known - found.keys()), _ROWS):
        store.write("check/drop", ids=ids)
    for some in chunks((conflict for identity, conflict in found.items() if identity not in known), _ROWS):
        store.write("check/write", rows=[_row(conflict, now) for conflict in some])


def _row(conflict: Found, now: str) -> Row:
    properties = {
        "id": conflict.id,
        "rule": conflict.rule,
        "explanation": conflict.explanation,
        "status": "settled" if conflict.settled else "open",
        "recordedAt": now,
    }
    return {"properties": properties, "claims": list(conflict.claims)}


def _rank(store: Store, impossible: Mapping[str, str]) -> int:
    before = {row["id"]: row["reason"] for row in store.read("check/deprecated")}
    restored = sorted(before.keys() - impossible.keys())
    worse = [{"id": claim, "reason": why} for claim, why in impossible.items() if before.get(claim) != why]
    for ids in chunks(restored, _ROWS):
        store.write("check/restore", ids=ids)
    for rows in chunks(_sorted(worse), _ROWS):
        store.write("check/deprecate", rows=rows)
    return len(restored) + len(worse)


def _sorted(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return sorted(rows, key=lambda row: row["id"])
