"""What resolution works with: records as it sees them, and the pairs of them that are one thing."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Local:
    """A record of one unit of one report; `block` and `context` are as the record layer has them."""

    id: str
    kind: str
    name: str
    unit: str
    block: tuple[str, ...]
    context: frozenset[str]

    def known(self, tag: str) -> set[str]:
        """Return what its context says under a tag such as `country:`."""
        return {item for item in self.context if item.startswith(tag)}


class Match(NamedTuple):
    """Two records (ids) that are one thing, by which rule, and how surely, from 0 to 1."""

    left: str
    right: str
    rule: str
    score: float


class Candidate(NamedTuple):
    """Two records (ids) that are or may be one thing, with the score and what was counted."""

    left: str
    right: str
    score: float
    features: tuple[str, ...]


class Ruling(NamedTuple):
    """What an analyst decided about two records (ids): they are the same, different, or it cannot be told (unsure)."""

    left: str
    right: str
    verdict: str
