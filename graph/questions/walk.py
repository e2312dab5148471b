"""Find the shortest way between two things by their steps, where each step must have been so on a day, or said by one.

No one query does: neither database asks about the claims of a relationship while it looks for a shortest path. So
both ends are widened by turns, the narrower first, until they meet.
"""

from collections.abc import Mapping
from typing import Any

from graph.connection import Row, Transaction

_MOST = 8
"""Steps of the longest way."""


def walk(transaction: Transaction, chosen: Mapping[str, Any]) -> list[Row]:
    """Return a row of the shortest way between `left` and `right`, or none."""
    ends = str(chosen["left"]), str(chosen["right"])
    reached: tuple[dict[str, Row], dict[str, Row]] = ({ends[0]: {}}, {ends[1]: {}})
    edges = [[ends[0]], [ends[1]]]
    for _ in range(_MOST):
        side = 0 if len(edges[0]) <= len(edges[1]) else 1
        edges[side] = _widened(transaction, chosen, edges[side], reached[side])
        if met := sorted(set(edges[side]) & reached[1 - side].keys()):
            return [_row(_back(met[0], reached[0])[::-1] + _back(met[0], reached[1]), ends[0], chosen)]
    return []


def _widened(
    transaction: Transaction, chosen: Mapping[str, Any], ids: list[str], reached: dict[str, Row]
) -> list[str]:
    """Return what one more step from these reaches, and note by which step each was reached."""
    days = {name: chosen[name] for name in ("open", "onFirst", "onLast", "known")}
    fresh: dict[str, Row] = {}
    for row in transaction.run("read/steps", ids=ids, **days):
        if row["far"] not in reached:
            fresh.setdefault(row["far"], row)
    reached.update(fresh)
    return sorted(fresh)


def _back(identity: str, reached: dict[str, Row]) -> list[Row]:
    """Return the steps from a thing to the end that it was reached from."""
    steps: list[Row] = []
    while step := reached[identity]:
        steps.append(step)
        identity = step["near"]
    return steps


def _row(steps: list[Row], start: str, chosen: Mapping[str, Any]) -> Row:
    labels = {step[end]: step[f"{end}Label"] for step in steps for end in ("near", "far")}
    ids = [start]
    for step in steps:
        ids.append(step["far"] if step["near"] == ids[-1] else step["near"])
    certainty = "definitely" if all(step["sure"] for step in steps) else "possibly"
    return {
        "length": len(steps),
        "nodes": [{"id": identity, "label": labels[identity]} for identity in ids],
        "steps": [{name: step[name] for name in ("type", "source", "target")} for step in steps],
        "certainty": None if chosen["onFirst"] is None else certainty,
        "claims": [step["claims"] for step in steps],
    }
