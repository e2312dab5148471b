"""Turn the parts of a unit into passages: the same text twice is one passage with every place it stands at."""

from collections.abc import Iterable

from ingest.model import Passage
from ingest.segment.pieces import Part


def passages_of(parts: Iterable[Part]) -> tuple[Passage, ...]:
    """Passages by their first place. One that lies inside another (a page number) interrupts it."""
    places: dict[str, list[Part]] = {}
    for part in parts:
        places.setdefault(part.text, []).append(part)
    return tuple(_passage(same) for same in places.values())


def _passage(same: list[Part]) -> Passage:
    first = same[0]
    return Passage(first.start, first.end, first.kind, tuple(part.start for part in same))
