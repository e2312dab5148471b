"""Collect what one unit of a report says as records and claims, each claim tied to its passage.

The ledger knows where passages lie, gives records and claims their ids, and refuses a claim whose evidence stands in
no passage: such a claim is counted in `Ledger.homeless` and goes no further.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.model import Evidence, Modality, Polarity
from ontology.dates import OPEN, bounds
from ontology.generated.labels import PROPERTIES, Datatype
from ontology.generated.records import Claim, Record
from ontology.ids import make_id


@dataclass(frozen=True)
class Place:
    """One place where a passage stands: `start` and `end` count characters of the document's text."""

    start: int
    end: int
    passage_id: str
    said_on: str | None = None
    """The day from which its text was published, None when the document bears no date."""


@dataclass(frozen=True)
class Origin:
    """Where the claims of one unit come from."""

    report_id: str
    document_id: str
    unit_id: str
    extractor: str
    recorded_at: str


@dataclass(frozen=True)
class Stance:
    """How a statement is meant: its polarity, modality, confidence and the chain of those who say so."""

    confidence: float
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    according_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Interval:
    """When a statement holds: both ends EDTF, None for an end that the text leaves open or unsaid."""

    begins: str | None = None
    ends: str | None = None


ALWAYS = Interval()

_NESTED = 16
"""How many passages may begin between a character and the beginning of the passage that it stands in."""


@dataclass
class _Draft:
    """A record while its unit is still being read; blocks and contexts gather as more is said of it."""

    kind: str
    name: str
    block: set[str] = field(default_factory=set[str])
    context: set[str] = field(default_factory=set[str])


class Ledger:
    """The records and claims of one unit, in the order in which they were said."""

    def __init__(self, origin: Origin, places: Iterable[Place]) -> None:
        self.origin = origin
        self.homeless = 0
        self._places = sorted(places, key=lambda place: place.start)
        self._starts = [place.start for place in self._places]
        self._drafts: dict[str, _Draft] = {}
        self._claims: dict[str, Claim] = {}

    def record(self, kind: str, *key: str | int | None, name: str) -> str:
        """Return the id of the local record of this class and key, which is new or known."""
        record_id = make_id(kind.lower(), self.origin.report_id, self.origin.unit_id, kind, *key)
        self._drafts.setdefault(record_id, _Draft(kind, name))
        return record_id

    def identify(
        self, record_id: str, *, block: Iterable[str] = (), context: Iterable[str | None] = ()
    ) -> None:
        """Add blocking keys to a record, and evidence of identity; None is passed over."""
        draft = self._drafts[record_id]
        draft.block.update(block)
        draft.context.update(item for item in context if item)

    def blocks(self, record_id: str) -> tuple[str, ...]:
        """Return the blocking keys of a record, which speak for the identity of whom it is tied to."""
        return tuple(sorted(self._drafts[record_id].block))

    def link(
        self,
        subject: str,
        predicate: str,
        target: str,
        evidence: Evidence,
        stance: Stance,
        when: Interval = ALWAYS,
    ) -> None:
        """Claim that `subject` stands in the relation `predicate` to the record `target`."""
        self._say((subject, predicate, target, None), evidence, stance, when)

    def note(
        self, subject: str, predicate: str, value: str | float | None, evidence: Evidence, stance: Stance
    ) -> None:
        """Claim that `subject` has this value; None is no claim."""
        if value is not None:
            self._say((subject, predicate, None, _as_text(value)), evidence, stance, ALWAYS)

    def records(self) -> list[Record]:
        """Return the records that at least one claim is about or names."""
        used = {claim.subject for claim in self._claims.values()}
        used |= {claim.object for claim in self._claims.values() if claim.object}
        return [self._finished(record_id) for record_id in self._drafts if record_id in used]

    def claims(self) -> list[Claim]:
        """Return the claims, each once, in the order in which they were first said."""
        return list(self._claims.values())

    def _finished(self, record_id: str) -> Record:
        draft = self._drafts[record_id]
        return Record(
            id=record_id,
            kind=draft.kind,
            reportId=self.origin.report_id,
            unitId=self.origin.unit_id,
            name=draft.name,
            block=tuple(sorted(draft.block)),
            context=tuple(sorted(draft.context)),
        )

    def _place_of(self, evidence: Evidence) -> Place | None:
        """Return the innermost passage that the evidence begins in: a footnote may cut a paragraph in two."""
        last = bisect_right(self._starts, evidence.start) - 1
        for index in range(last, max(last - _NESTED, -1), -1):
            if evidence.start < self._places[index].end:
                return self._places[index]
        return None

    def _say(
        self,
        what: tuple[str, str, str | None, str | None],
        evidence: Evidence,
        stance: Stance,
        when: Interval,
    ) -> None:
        place = self._place_of(evidence)
        if place is None:
            self.homeless += 1
            return
        subject, predicate, target, value = what
        dated = bounds(value) if PROPERTIES[predicate].datatype is Datatype.EDTF else OPEN
        claim_id = make_id(
            "claim",
            *what,
            stance.polarity,
            stance.modality,
            when.begins,
            when.ends,
            place.passage_id,
            evidence.start - place.start,
        )
        self._claims.setdefault(
            claim_id,
            Claim(
                id=claim_id,
                subject=subject,
                predicate=predicate,
                object=target,
                value=value,
                polarity=stance.polarity,
                modality=stance.modality,
                validFrom=when.begins,
                validTo=when.ends,
                earliest=dated.earliest,
                latest=dated.latest,
                accordingTo=stance.according_to,
                reportId=self.origin.report_id,
                documentId=self.origin.document_id,
                passageId=place.passage_id,
                start=evidence.start,
                end=evidence.end,
                quote=evidence.text,
                extractor=self.origin.extractor,
                confidence=stance.confidence,
                rank="normal",
                saidOn=place.said_on,
                recordedAt=self.origin.recorded_at,
            ),
        )


def _as_text(value: str | float) -> str:
    """Return a number without a fraction that says nothing, and text as it is."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
