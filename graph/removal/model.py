"""What removal works with: the parts of a report, what of them goes, and what is left to say that it went."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ontology.generated.records import Claim, Passage, Record, Report, Unit


@dataclass(frozen=True)
class Parts:
    """One report as it is stored, or as it is about to be."""

    report: Report
    units: Sequence[Unit]
    passages: Sequence[Passage]
    records: Sequence[Record]
    claims: Sequence[Claim]


@dataclass
class Gone:
    """What of one report goes, by id; `titles` are the units whose title goes, `contexts` what records keep."""

    records: set[str] = field(default_factory=set[str])
    claims: set[str] = field(default_factory=set[str])
    passages: set[str] = field(default_factory=set[str])
    titles: set[str] = field(default_factory=set[str])
    contexts: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    report: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    """Properties that the report keeps instead of those that name somebody."""
    others: set[str] = field(default_factory=set[str])
    """Those of the claims that are about somebody or something else, and go with the sentence they stand on."""

    def __bool__(self) -> bool:
        return bool(
            self.records or self.claims or self.passages or self.titles or self.contexts or self.report
        )


@dataclass(frozen=True)
class Plan:
    """What a removal is about to do: of whom or what, in which reports (ids), and in numbers."""

    kind: str
    target: str
    label: str
    reports: tuple[str, ...]
    passages: int
    records: int
    claims: int
    others: int
    """Those of the claims that are about somebody else, and go because they stand in a sentence that goes."""
    namesakes: tuple[str, ...]
    """Reports that tell of somebody else with the same name: these stay."""


@dataclass(frozen=True)
class Tombstone:
    """That something was removed, when and why, and how far the removal is."""

    id: str
    kind: str
    reason: str
    status: str
    recorded_at: str


@dataclass(frozen=True)
class Removed:
    """What a removal did."""

    tombstone: Tombstone
    rewritten: bool
    """Whether the database's files were written anew without what was removed."""
    left: tuple[str, ...] | None = None
    """Files of the data folder in which a name still stands, none when all is well; None where nobody looked."""


def ids(things: Iterable[Unit | Passage | Record | Claim]) -> set[str]:
    """Return the ids of some things."""
    return {thing.id for thing in things}
