"""How large a value may become and how much work it is to compute, told before anything runs.

The databases hold their rows against the clock, but not what goes on inside one expression: a loop within a loop, a
text that is doubled thirty times. These are rough bounds of that. What the query itself multiplies is counted; what
the stored data adds is assumed, as `LONG` elements for a list that was collected from rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

LONG = 100_000
_TEXT = 100
_THING = 1_000


@dataclass(frozen=True)
class Size:
    """Bounds of a value."""

    length: int = 1
    """How many elements a loop over it sees."""
    count: int = 1
    """How many of these the query itself makes."""
    element: int = 1
    """How large one of them is."""
    total: int = 1
    """How large the value is, beside what the number of stored rows adds."""
    work: int = 1
    """Steps that it takes to compute."""

    @property
    def one(self) -> "Size":
        """One element of it."""
        return Size(max(_TEXT, self.element), 1, self.element, self.element)

    def costing(self, work: int) -> "Size":
        """Return the same size at this cost."""
        return replace(self, work=work)


SCALAR = Size()
STORED = Size(_TEXT, 1, _TEXT, _TEXT)
"""A property: a text or a list of some length."""
THING = Size(_TEXT, 1, _THING, _THING)
"""A node, a relationship or a path with its properties."""
WORDS = Size(10, 1, 20, 20)
"""The labels or keys of a thing."""


def collected(one: Size) -> Size:
    """Return the size of a list that is gathered from rows."""
    return Size(LONG, 1, one.total, one.total)


def value(given: object) -> Size:
    """Return the size of a parameter."""
    if isinstance(given, str):
        return Size(len(given), 1, max(1, len(given)), max(1, len(given)))
    if isinstance(given, Mapping):
        return held([value(item) for item in cast("Mapping[str, object]", given).values()])
    if isinstance(given, Sequence):
        return held([value(item) for item in cast("Sequence[object]", given)])
    return SCALAR


def largest(sizes: Sequence[Size]) -> Size:
    """Return bounds of a value that is one of these; the work of all is done."""
    return Size(
        max((size.length for size in sizes), default=1),
        max((size.count for size in sizes), default=1),
        max((size.element for size in sizes), default=1),
        max((size.total for size in sizes), default=1),
        work_of(sizes),
    )


def joined(sizes: Sequence[Size]) -> Size:
    """Return the size of the text or list that these make one after the other."""
    total = sum(size.total for size in sizes)
    length, count = sum(size.length for size in sizes), sum(size.count for size in sizes)
    return Size(length, count, max(size.element for size in sizes), total, work_of(sizes) + total // 100)


def held(sizes: Sequence[Size]) -> Size:
    """Return the size of a list or map that is written out with these in it."""
    total = max(1, sum(size.total for size in sizes))
    count = max(1, len(sizes))
    return Size(count, count, max((size.total for size in sizes), default=1), total, work_of(sizes))


def looped(source: Size, body: Size) -> Size:
    """Return the size of a list that is made from another, `body` from each of its elements."""
    total = source.count * body.total
    return Size(source.length, source.count, body.total, total, loop_work(source, body.work))


def loop_work(source: Size, work: int) -> int:
    """Return the work of doing `work` for each element of `source`."""
    return source.work + source.length * (1 + work)


def work_of(sizes: Sequence[Size]) -> int:
    """Return the work of computing all of these."""
    return sum(size.work for size in sizes) + 1
