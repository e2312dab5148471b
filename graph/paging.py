"""Walk a query to its end a page at a time, by the last id that was seen.

ArcadeDB cuts a long result without a mark, and a page keeps memory flat on both databases.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from graph.connection import Row, Store
from graph.cypher import load

PAGE = 5_000
"""Rows of one page."""

T = TypeVar("T")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the items in lists of at most `size`."""
    left = iter(items)
    while chunk := list(islice(left, size)):
        yield chunk


def pages(store: Store, name: str) -> Iterator[list[Row]]:
    """Yield the pages of a query with the parameters `after` and `limit` and the column `id`, ordered by it."""
    query, after = load(name), ""
    while rows := store.read(query, after=after, limit=PAGE):
        yield rows
        if len(rows) < PAGE:
            return
        after = str(rows[-1]["id"])


def walk(store: Store, name: str) -> Iterator[Row]:
    """Yield the rows of all pages."""
    for rows in pages(store, name):
        yield from rows
