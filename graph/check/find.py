"""Apply the rules to the graph: rows of their queries become findings."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

from graph.check.model import Found, Side
from graph.check.rules import Rule, rules
from graph.connection import Row, Store
from graph.cypher import load
from graph.paging import chunks
from ontology.ids import make_id

_THINGS = {
    "Person": load("check/persons"),
    "Event": load("check/events"),
    "Organisation": load("check/organisations"),
}
"""The classes that rules look at, and how to list them."""
_IDS = 1_000
"""Things of one query, so that none runs for long."""


def find(store: Store) -> tuple[Found, ...]:
    """Return what the rules find, by id; what a rule has settled, no other rule says again."""
    ids = {of: [str(row["id"]) for row in store.read(name)] for of, name in _THINGS.items()}
    found = {conflict.id: conflict for rule in rules() for conflict in _of_rule(store, rule, ids[rule.of])}
    settled = {claim for conflict in found.values() for claim in conflict.impossible}
    kept = (conflict for conflict in found.values() if not _is_settled_elsewhere(conflict, settled))
    return tuple(sorted(kept, key=lambda conflict: conflict.id))


def _of_rule(store: Store, rule: Rule, ids: list[str]) -> Iterator[Found]:
    rows = (row for some in chunks(ids, _IDS) for row in store.read(rule.text, ids=some))
    for row in rows:
        sides = _sides(row["sides"])
        impossible = tuple(sorted(set(cast("list[str]", row["impossible"]))))
        key = [str(part) for part in cast("list[object]", row["key"])]
        yield Found(make_id("conflict", rule.name, *key), rule.name, worded(rule, row), sides, impossible)


def _sides(rows: Iterable[dict[str, Any]]) -> tuple[Side, ...]:
    return tuple(Side(str(row["side"]), tuple(sorted(set(row["claims"])))) for row in rows)


def _is_settled_elsewhere(conflict: Found, settled: set[str]) -> bool:
    """Whether another rule has found all claims of a side impossible, and this one does not know it."""
    return not conflict.settled and any(set(side.claims) <= settled for side in conflict.sides)


def worded(rule: Rule, row: Row) -> str:
    """Return the rule's sentence about one row, with a capital."""
    sentence = rule.sentence.format_map({name: _text(value) for name, value in row.items()})
    return sentence[:1].upper() + sentence[1:]


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return " and ".join(_text(item) for item in cast("list[object]", value))
    return str(value).replace("_", " ")


def reasons(found: Iterable[Found]) -> dict[str, str]:
    """Return why each impossible claim is so; of several reasons the first in order."""
    ordered = sorted(found, key=lambda conflict: (conflict.rule, conflict.id), reverse=True)
    return {claim: f"rule {f.rule}: {f.explanation}" for f in ordered for claim in f.impossible}
