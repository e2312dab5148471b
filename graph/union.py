"""Sets of ids that are joined, each known by its smallest member."""

from collections.abc import Iterable


class Union:
    """Disjoint sets; the root of a set is its smallest id, whatever the order of the joins."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {identifier: identifier for identifier in ids}

    def root(self, identifier: str) -> str:
        """Return the smallest id of the set that this id is in; an unknown id is a set of its own."""
        path: list[str] = []
        while self._parent.get(identifier, identifier) != identifier:
            path.append(identifier)
            identifier = self._parent[identifier]
        for passed in path:
            self._parent[passed] = identifier
        return identifier

    def join(self, left: str, right: str) -> None:
        """Make the sets of two ids one."""
        low, high = sorted((self.root(left), self.root(right)))
        self._parent[high] = low

    def add(self, left: str, right: str) -> None:
        """Make the sets of two ids one, of which neither need be known."""
        for identifier in (left, right):
            self._parent.setdefault(identifier, identifier)
        self.join(left, right)
