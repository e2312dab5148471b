"""What the rules find."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Side:
    """One side of a conflict: what it says, in a word or a date, and the ids of the claims that say so."""

    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """A conflict: which rule found it, what cannot be, in one sentence, and who says each side."""

    id: str
    rule: str
    explanation: str
    sides: tuple[Side, ...]
    impossible: tuple[str, ...]
    """Claims that another side rules out; none where nothing decides."""

    @property
    def settled(self) -> bool:
        """Whether the rule could tell which side is impossible."""
        return bool(self.impossible)

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of all sides, sorted."""
        return tuple(sorted({claim for side in self.sides for claim in side.claims}))


@dataclass(frozen=True)
class Checked:
    """What the rules found, and the claims whose rank changed: the graph has to be projected again for these."""

    conflicts: tuple[Found, ...]
    reranked: tuple[str, ...]
