"""What an analyst is asked: two sides, what is said of each, and the sentences that it stands on."""

from dataclasses import dataclass

from graph.read.model import Evidence, Stub


@dataclass(frozen=True)
class Fact:
    """Something that claims say of one side."""

    predicate: str
    value: str
    of_other: bool
    """Whether it is said of what the value names, about this side: a case is judged by this person."""
    both: bool
    """Whether claims say the same of the other side."""
    evidence: Evidence


@dataclass(frozen=True)
class Side:
    """One of the two: the record that was compared, and the entity that it is now with its other records."""

    record: str
    name: str
    entity: Stub | None
    records: tuple[str, ...]
    facts: tuple[Fact, ...]
    """What tells the two apart or brings them together, first what only this side has."""


@dataclass(frozen=True)
class Judged:
    """A judgement on a pair."""

    id: str
    verdict: str
    decided_by: str
    recorded_at: str
    withdrawn_at: str | None
    withdrawn_by: str | None


@dataclass(frozen=True)
class Question:
    """A pair of records, and what is known for and against their being one thing."""

    id: str
    kind: str
    score: float | None
    features: tuple[str, ...]
    left: Side
    right: Side
    judgements: tuple[Judged, ...]
    """Every judgement on this pair, withdrawn ones included, the earliest first."""

    @property
    def verdict(self) -> str | None:
        """The judgement in force, None where there is none."""
        return next((one.verdict for one in self.judgements if one.withdrawn_at is None), None)
