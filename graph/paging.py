"""Read all of something a part at a time: no single answer is long, and no query runs for long.

Parts are reports, or lists of ids: both databases find these by an index, while each page of "the next 5,000 by id"
would cost ArcadeDB a look at everything.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from graph.connection import Asked, Row, Store

REPORTS = 20
"""Reports of one part."""
IDS = 1_000
"""Ids of one part."""

T = TypeVar("T")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of at most `size`."""
    left = iter(items)
    while chunk := list(islice(left, size)):
        yield chunk


def by_report(store: Store, asked: Asked) -> Iterator[Row]:
    """Yield the rows of a query with the parameter `reports` (ids), for all reports."""
    reports = [row["id"] for row in store.read("project/reports")]
    for some in chunks(reports, REPORTS):
        yield from store.read(asked, reports=some)


def by_id(store: Store, asked: Asked, ids: Iterable[str]) -> Iterator[Row]:
    """Yield the rows of a query with the parameter `ids`, for all of these ids."""
    for some in chunks(ids, IDS):
        yield from store.read(asked, ids=some)
