"""Turn what the driver returns into values that JSON can hold, and cut the ones that are too large to show."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

MOST_TEXT = 20_000
"""Characters of one text."""
MOST_ITEMS = 2_000
"""Elements of one list or map."""
MOST_DEEP = 20
MOST_PARTS = 1_000_000
"""Characters and elements of a whole table."""
_SAFE = 2**53


@dataclass
class Budget:
    """What is left for one table; `cut` says whether something was left out."""

    left: int = MOST_PARTS
    cut: bool = False

    def take(self, wanted: int, most: int) -> int:
        """Return how many of so many characters or elements may be kept, and pay for them."""
        kept = max(0, min(wanted, most, self.left))
        self.left -= kept + 1
        self.cut = self.cut or kept < wanted
        return kept


def plain(value: object, budget: Budget, depth: int = 0) -> Json:
    """Return a value as JSON has it: nodes, relationships and paths as objects, dates as ISO text."""
    if depth > MOST_DEEP:
        budget.cut = True
        return None
    if isinstance(value, str):
        return value[: budget.take(len(value), MOST_TEXT)]
    if value is None or isinstance(value, bool | int | float):
        budget.take(1, 1)
        return _number(value)
    if isinstance(value, Node | Relationship | Path):
        return _of_graph(value, budget, depth)
    if isinstance(value, Mapping):
        return _object(cast("Mapping[str, object]", value), budget, depth)
    if isinstance(value, list):
        return _list(cast("list[object]", value), budget, depth)
    return _other(value, budget)


def _number(value: float | None) -> Json:
    """Return a number; one that JSON has no word for, or would round, as text."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _SAFE:
        return str(value)
    return value


def _of_graph(value: Node | Relationship | Path, budget: Budget, depth: int) -> Json:
    if isinstance(value, Path):
        nodes, relationships = _list(value.nodes, budget, depth), _list(value.relationships, budget, depth)
        return {"nodes": nodes, "relationships": relationships}
    properties = _object(dict(value.items()), budget, depth)
    if isinstance(value, Node):
        labels: list[Json] = [*sorted(value.labels)]
        return {"element": value.element_id, "labels": labels, "properties": properties}
    ends = [None if node is None else node.element_id for node in value.nodes]
    return {"type": value.type, "start": ends[0], "end": ends[1], "properties": properties}


def _object(value: Mapping[str, object], budget: Budget, depth: int) -> dict[str, Json]:
    kept = budget.take(len(value), MOST_ITEMS)
    return {key: plain(value[key], budget, depth + 1) for key in list(value)[:kept]}


def _list(value: Iterable[Any], budget: Budget, depth: int) -> list[Json]:
    items = list(value)
    return [plain(item, budget, depth + 1) for item in items[: budget.take(len(items), MOST_ITEMS)]]


def _other(value: object, budget: Budget) -> Json:
    if isinstance(value, Date | DateTime | Time | Duration):
        text = value.iso_format()
    elif isinstance(value, Point):
        text = f"POINT({' '.join(str(number) for number in value)})"
    elif isinstance(value, bytes | bytearray):
        text = value.hex()
    else:
        text = str(value)
    return text[: budget.take(len(text), MOST_TEXT)]
