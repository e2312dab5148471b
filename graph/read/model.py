"""What the readers return: frozen views of the graph, each fact with the claims that it stands on.

Dates are EDTF text as the reports give them; `earliest` and `latest` are ISO days, None where open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Scalar = str | int | float | bool
Value = Scalar | tuple[Scalar, ...]
T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """A part of a list; `next` is the cursor of what follows, None at the end."""

    items: tuple[T, ...]
    total: int
    """How many items the whole list has."""
    next: str | None = None
    floor: bool = False
    """Whether there may be more than `total`."""


@dataclass(frozen=True)
class Stub:
    """A thing that is named in passing."""

    id: str
    label: str
    kind: str
    """Its class, the most specific one."""


@dataclass(frozen=True)
class Evidence:
    """One claim, with the words that it stands on and who published them."""

    claim: str
    predicate: str
    quote: str
    report: str
    passage: str
    start: int
    end: int
    """`start` and `end` count characters of the document's text."""
    polarity: str
    modality: str
    sentence: str
    """The whole sentence, which begins `offset` characters before the quote."""
    offset: int
    according_to: tuple[str, ...] = ()
    source: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


@dataclass(frozen=True)
class Support:
    """The claims that one property of a thing stands on: how many, and the first of them."""

    predicate: str
    count: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Entity:
    """A thing of the analysts' graph."""

    id: str
    label: str
    kind: str
    types: tuple[str, ...]
    """Its class and the superclasses."""
    sensitivity: str
    disputed: bool
    """Whether claims of equal rank about it do not fit together."""
    properties: Mapping[str, Value]
    support: tuple[Support, ...]
    reports: tuple[str, ...]
    records: tuple[str, ...]
    """The ids under which reports know it; each of them leads here."""


@dataclass(frozen=True)
class Interval:
    """When a link holds, with the precision of its claims."""

    valid_from: str | None
    valid_to: str | None
    start_earliest: str | None
    start_latest: str | None
    end_earliest: str | None
    end_latest: str | None


@dataclass(frozen=True)
class Link:
    """An edge of the graph, seen from one of its ends."""

    relation: str
    direction: str
    """`out` when it leads from the thing that was asked for, `in` when it leads to it."""
    other: Stub
    interval: Interval | None
    modality: str
    confidence: float
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    """The first claims only; `claims` has the ids of all."""


@dataclass(frozen=True)
class Relation:
    """How many links of one relation a thing has."""

    relation: str
    direction: str
    count: int


@dataclass(frozen=True)
class Links:
    """The links of a thing: counted by relation, and one page of them."""

    entity: Stub
    relations: tuple[Relation, ...]
    page: Page[Link]


@dataclass(frozen=True)
class Moment:
    """An event on a case's timeline."""

    event: Stub
    event_type: str | None
    date: str | None
    earliest: str | None
    latest: str | None
    disputed: bool
    modality: str
    """`alleged` when every claim that it happened in this case is."""
    outcome: str | None
    months: float | None
    actor: str | None
    court: Stub | None
    facility: Stub | None
    sources: tuple[str, ...]
    """Who independently tells it: attributions followed to their root, repeated words told once."""
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class ReportStub:
    """A report that is named in passing."""

    id: str
    title: str | None
    publisher: str | None
    published: str | None
    source: str | None
    retracted_at: str | None = None
    """Since when it is retracted, None where it counts."""
    retraction_reason: str | None = None


@dataclass(frozen=True)
class Side:
    """One side of a conflict: what it says, in a word or a date, and the ids of the claims that say so."""

    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Conflict:
    """Claims that cannot all be true, and why."""

    id: str
    rule: str
    explanation: str
    status: str
    cases: tuple[Stub, ...]
    sides: tuple[Side, ...]
    evidence: tuple[Evidence, ...]
    """The first claims of each side in turn."""


@dataclass(frozen=True)
class Case:
    """One person's proceedings taken together."""

    entity: Entity
    persons: tuple[Stub, ...]
    timeline: tuple[Moment, ...]
    links: tuple[Link, ...]
    """What the case itself is linked with: charges, provisions, courts, bodies, people in a role."""
    stays: tuple[Link, ...]
    """Where its person was held."""
    reports: tuple[ReportStub, ...]
    conflicts: tuple[Conflict, ...]
    truncated: bool
    """Whether one of the lists was cut; the links' own route has all of them."""


@dataclass(frozen=True)
class Version:
    """One version of a report's bytes; `id` is their SHA-256."""

    id: str
    media_type: str
    byte_length: int
    text_length: int
    reader: str
    lost: str | None
    recorded_at: str
    added: int
    """Claims that this version was the first to make."""
    withdrawn: int
    """Claims that it no longer made."""


@dataclass(frozen=True)
class Change:
    """A claim that a version of a report was the first to make, or no longer made."""

    claim: str
    made: bool
    """False where it is no longer said."""
    subject: str
    predicate: str
    object: str
    """The name of the claim's object, or its value."""
    quote: str


@dataclass(frozen=True)
class Report:
    """A published thing, with what was read from it."""

    id: str
    name: str
    title: str | None
    source: str | None
    publisher: str | None
    published: str | None
    versions: tuple[Version, ...]
    passages: int
    claims: int
    withdrawn: int
    """Claims that an earlier version made and the newest no longer makes; all, where the report is retracted."""
    cases: tuple[Stub, ...]
    cases_total: int
    retracted_at: str | None = None
    """Since when it is retracted, with all that it says; None where it counts."""
    retraction_reason: str | None = None


@dataclass(frozen=True)
class Passage:
    """A paragraph of a report, stored once however often it stands there."""

    id: str
    kind: str
    text: str
    update: str | None
    occurrences: tuple[int, ...]


@dataclass(frozen=True)
class End:
    """The subject or object of a claim: the report's own record, and the thing that it was resolved as."""

    record: str
    name: str
    kind: str
    entity: Stub | None


@dataclass(frozen=True)
class Claim:
    """Who says what, about whom, when it was true, with what certainty, and at which characters."""

    id: str
    subject: End
    predicate: str
    object: End | None
    value: str | None
    polarity: str
    modality: str
    valid_from: str | None
    valid_to: str | None
    according_to: tuple[str, ...]
    rank: str
    rank_reason: str | None
    confidence: float
    extractor: str
    recorded_at: str
    retracted_at: str | None
    retracted_with: str | None
    """The report that it was retracted with; None where a newer version no longer made it, and where it is made."""
    document: str
    start: int
    end: int
    quote: str
    report: ReportStub
    passage: Passage
    highlight: tuple[int, int] | None
    """Where the quote stands in the passage's text."""
    conflicts: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Hit:
    """A thing that a search found, with the name that matched."""

    thing: Stub
    name: str
    country: str | None
    reports: int


@dataclass(frozen=True)
class SharedBy:
    """A case that has something in common with others, and what ties it to that."""

    case: Stub
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Shared:
    """A provision, organisation or facility of several cases."""

    thing: Stub
    by: tuple[SharedBy, ...]
