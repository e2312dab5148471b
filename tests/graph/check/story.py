"""Tell a small report about an invented person, claim by claim, and write it as any report is written."""

import hashlib
from dataclasses import dataclass, field

from graph import Store
from graph.projection import project
from graph.write import Contents, write_document
from ontology.dates import NotEdtf, bounds
from ontology.generated.labels import PROPERTIES, Datatype
from ontology.generated.records import Claim, Document, Passage, Record, Report, Unit
from ontology.ids import make_id

NOW = "2026-01-01T00:00:00Z"
DETENTION, PRISON = "Remand Centre No. 5", "Holm Prison"


@dataclass(frozen=True)
class How:
    """How a claim is meant."""

    polarity: str = "affirmed"
    modality: str = "asserted"
    begins: str | None = None
    ends: str | None = None


PLAIN = How()


@dataclass
class Story:
    """One report; each statement is a passage of its own."""

    name: str = "reports/one.txt"
    records: dict[str, Record] = field(default_factory=dict[str, Record])
    claims: dict[str, Claim] = field(default_factory=dict[str, Claim])
    passages: dict[str, Passage] = field(default_factory=dict[str, Passage])
    length: int = 0

    @property
    def report(self) -> str:
        return make_id("report", self.name)

    @property
    def document(self) -> str:
        return hashlib.sha256(self.name.encode()).hexdigest()

    def record(self, kind: str, name: str, *context: str, key: str = "") -> str:
        identity = make_id(kind.lower(), self.report, kind, name, key)
        block = (
            [f"{kind.lower()}:{name.lower()}"]
            if kind in ("Person", "Facility", "Court", "Organisation")
            else []
        )
        self.records[identity] = Record(
            id=identity,
            kind=kind,
            reportId=self.report,
            unitId=make_id("unit", self.report),
            name=name,
            block=tuple(block),
            context=("country:XX", *sorted(context)),
        )
        return identity

    def say(self, subject: str, predicate: str, what: str, how: How = PLAIN, quote: str | None = None) -> str:
        """Claim that `subject` has a value or is tied to a record, whichever the property takes."""
        tie = PROPERTIES[predicate].relationship is not None
        words = quote or f"{predicate} {what}"
        passage = make_id("passage", self.report, words)
        start = self.length
        self.length += len(words) + 1
        self.passages[passage] = Passage(
            id=passage, reportId=self.report, text=words, kind="paragraph", occurrences=(start,)
        )
        identity = make_id(
            "claim", subject, predicate, what, how.polarity, how.modality, how.begins, how.ends, words
        )
        reach = _reach(predicate, what)
        self.claims[identity] = Claim(
            id=identity,
            subject=subject,
            predicate=predicate,
            object=what if tie else None,
            value=None if tie else what,
            polarity=how.polarity,  # type: ignore[arg-type]
            modality=how.modality,  # type: ignore[arg-type]
            validFrom=how.begins,
            validTo=how.ends,
            earliest=reach[0],
            latest=reach[1],
            reportId=self.report,
            documentId=self.document,
            passageId=passage,
            start=start,
            end=start + len(words),
            quote=words,
            extractor="test 1",
            confidence=0.9,
            rank="normal",
            recordedAt=NOW,
        )
        return identity

    def person(self, name: str = "Ada Norling") -> str:
        person = self.record("Person", name)
        case = self.record("Case", f"Case of {name}")
        self.say(person, "label", name)
        self.say(case, "label", f"Case of {name}")
        self.say(person, "subjectOf", case)
        return person

    def case_of(self, person: str) -> str:
        return next(
            c.object or "" for c in self.claims.values() if (c.subject, c.predicate) == (person, "subjectOf")
        )

    def event(self, kind: str, event_type: str, person: str, *dates: str, at: str | None = None) -> str:
        """An event of a person, dated by one claim for each date."""
        event = self.record(kind, event_type, f"type:{event_type}", key=person + "".join(dates) + (at or ""))
        self.say(event, "eventType", event_type, quote=f"{person} {event_type} {dates}")
        self.say(event, "happenedTo", person, quote=f"to {person} {event_type} {dates}")
        self.say(
            self.case_of(person), "hasEvent", event, quote=f"in the case of {person} {event_type} {dates}"
        )
        for date in dates:
            self.say(event, "date", date, quote=f"{person} {event_type} on {date}")
        if at:
            self.say(event, "atFacility", self.facility(at), quote=f"{person} {event_type} {dates} at {at}")
        return event

    def facility(self, name: str) -> str:
        facility = self.record("Facility", name)
        self.say(facility, "label", name)
        return facility

    def held(self, person: str, name: str, begins: str | None, ends: str | None) -> str:
        how = How(begins=begins, ends=ends)
        return self.say(
            person, "heldIn", self.facility(name), how, quote=f"{person} held in {name} {begins} {ends}"
        )

    def sentence(self, person: str, date: str, months: int, component: bool = False, quote: str = "") -> str:
        decision = self.event("Decision", "sentence", person, date, at=None)
        sentence = self.record("Sentence", f"{months} months", key=f"{person} {date} {component}")
        words = quote or f"{person} sentenced on {date} to {months} months {component}"
        self.say(sentence, "label", f"{months} months", quote=words)
        self.say(sentence, "months", str(months), quote=words)
        if component:
            self.say(sentence, "component", "true", quote=words)
        self.say(decision, "imposed", sentence, quote=words)
        return decision

    def write(self, store: Store) -> None:
        """Write the report and project the graph."""
        report = Report(id=self.report, name=self.name)
        document = Document(
            id=self.document,
            reportId=self.report,
            mediaType="text/plain",
            byteLength=self.length,
            textLength=self.length,
            reader="test 1",
            recordedAt=NOW,
        )
        unit = Unit(
            id=make_id("unit", self.report),
            documentId=self.document,
            kind="page",
            ordinal=0,
            start=0,
            end=self.length,
        )
        parts = ([unit], [*self.passages.values()], [*self.records.values()], [*self.claims.values()])
        write_document(store, Contents(report, document, *parts))
        project(store)


def _reach(predicate: str, value: str) -> tuple[str | None, str | None]:
    if PROPERTIES[predicate].datatype is not Datatype.EDTF:
        return None, None
    try:
        return tuple(bounds(value))  # type: ignore[return-value]
    except NotEdtf:
        return None, None
