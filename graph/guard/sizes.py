"""How large the value of an expression may become, and how much work it is, told before anything runs.

The databases watch their rows against the clock, but not what goes on inside one expression: a loop within a loop, a
text that is doubled thirty times. These are rough upper bounds of that, from what the query itself multiplies; what
the stored data adds is assumed (`LONG` for a list that was collected).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

LONG = 100_000
"""Assumed length of a list that was collected from rows."""
_TEXT = 100
"""Assumed length of a stored text, and of a stored list."""
_THING = 1_000
"""Assumed size of a node, a relationship or a path with its properties."""


@dataclass(frozen=True)
class Size:
    """A bound of a value: how many elements a loop over it sees, how many of them the query itself makes, and how
    large one of them is; `work` is what computing it costs, in steps."""

    length: int = 1
    count: int = 1
    element: int = 1
    work: int = 1

    @property
    def total(self) -> int:
        """How large the whole value is."""
        return self.count * self.element

    @property
    def one(self) -> "Size":
        """One element of it."""
        return Size(max(_TEXT, self.element), 1, self.element)

    def costing(self, work: int) -> "Size":
        """Return the same size at this cost."""
        return replace(self, work=work)


SCALAR = Size()
STORED = Size(_TEXT, 1, _TEXT)
"""A property."""
THING = Size(_TEXT, 1, _THING)
WORDS = Size(10, 1, 20)
"""The labels or keys of a thing."""


def value(given: object) -> Size:
    """Return the size of a parameter."""
    if isinstance(given, str):
        return Size(len(given), 1, max(1, len(given)))
    if isinstance(given, Mapping):
        return together([value(item) for item in cast("Mapping[str, object]", given).values()], joined=False)
    if isinstance(given, Sequence):
        items = [value(item) for item in cast("Sequence[object]", given)]
        return Size(len(items), max(1, len(items)), max((item.total for item in items), default=1))
    return SCALAR


def largest(sizes: Sequence[Size]) -> Size:
    """Return a bound of a value that is one of these; the work of all is done."""
    work = sum(size.work for size in sizes) + 1
    if not sizes:
        return SCALAR
    return Size(
        max(size.length for size in sizes),
        max(size.count for size in sizes),
        max(size.element for size in sizes),
        work,
    )


def together(sizes: Sequence[Size], *, joined: bool) -> Size:
    """Return the size of a list or text joined from these, or of a map or list that holds these."""
    work = sum(size.work for size in sizes) + 1
    if joined:
        count, length = sum(size.count for size in sizes), sum(size.length for size in sizes)
        return Size(length, count, max(size.element for size in sizes), work + count // 100)
    total = sum(size.total for size in sizes)
    return Size(len(sizes), 1, max(1, total), work)


def listed(sizes: Sequence[Size]) -> Size:
    """Return the size of a list that is written out."""
    work = sum(size.work for size in sizes) + 1
    return Size(len(sizes), max(1, len(sizes)), max((size.total for size in sizes), default=1), work)


def looped(source: Size, body: Size) -> Size:
    """Return the size of a list that is made from each element of another; `body` is one element's."""
    return Size(source.length, source.count, body.total, source.work + source.length * (1 + body.work))
