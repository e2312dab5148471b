"""The places of a document that something was read from, found by what they are and where they stand."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.nlp.trace import Place

Entry = Mapping[str, Any]


class Places:
    """Places by number, in the order of the text."""

    def __init__(self, places: Sequence["Place"]) -> None:
        self.all = places
        self._numbers: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(places):
            self._numbers[place.kind].append(number)
        self._starts = {kind: [places[n].start for n in numbers] for kind, numbers in self._numbers.items()}

    def of(self, kind: str) -> Sequence[int]:
        """Return the numbers of all places of a kind."""
        return self._numbers.get(kind, [])

    def within(self, kind: str, start: int, end: int) -> Iterator[int]:
        """Yield the places of a kind that stand in a run of characters."""
        starts = self._starts.get(kind, [])
        for number in self._numbers.get(kind, [])[bisect_left(starts, start) : bisect_left(starts, end)]:
            if self.all[number].end <= end:
                yield number

    def meaning(self, kind: str, forms: Collection[str]) -> list[int]:
        """Return the places of a kind that mean a thing by one of its names."""
        return [number for number in self.of(kind) if self.all[number].meant in forms]


def forms_of(entry: Entry) -> set[str]:
    """Return every name of a person or a body."""
    return {entry["name"], *entry["aliases"]}
