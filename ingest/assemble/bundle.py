"""Put together everything that one document adds: its report, version, units, passages, records and claims."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ingest.assemble import proceedings
from ingest.assemble.custody import custody
from ingest.assemble.events import events
from ingest.assemble.ledger import Ledger, Origin, Place
from ingest.assemble.things import Scene, cast
from ingest.model import Document, Extraction, Unit
from ontology.dates import bounds
from ontology.generated.records import Claim, Record, Report
from ontology.generated.records import Document as DocumentRecord
from ontology.generated.records import Passage as PassageRecord
from ontology.generated.records import Unit as UnitRecord
from ontology.ids import make_id

CountryNames = Callable[[str], tuple[str, ...]]
"""The words that name a country, by its ISO code, the usual one first."""


@dataclass(frozen=True)
class ReadUnit:
    """One unit and what was read from it, by which extractor (name and version)."""

    unit: Unit
    extraction: Extraction
    extractor: str


@dataclass
class Bundle:
    """What one document adds to the store; `homeless` counts the claims whose evidence lies in no passage."""

    report: Report
    document: DocumentRecord
    units: list[UnitRecord] = field(default_factory=list[UnitRecord])
    passages: list[PassageRecord] = field(default_factory=list[PassageRecord])
    records: list[Record] = field(default_factory=list[Record])
    claims: list[Claim] = field(default_factory=list[Claim])
    homeless: int = 0


def assemble(
    document: Document, readings: Iterable[ReadUnit], recorded_at: str, country_names: CountryNames
) -> Bundle:
    """Return the bundle of a document; `recorded_at` is an ISO date-time and the only thing not in the text."""
    bundle = _empty(document, recorded_at)
    passages: dict[str, PassageRecord] = {}
    claims: dict[str, Claim] = {}
    unit_keys: dict[tuple[str, str], int] = {}
    for ordinal, reading in enumerate(readings):
        unit_id = _unit_id(bundle.report.id, document, reading.unit, unit_keys)
        bundle.units.append(_unit(unit_id, bundle.document.id, reading.unit, ordinal))
        places = _passages(document, bundle.report.id, reading.unit, passages)
        origin = Origin(bundle.report.id, bundle.document.id, unit_id, reading.extractor, recorded_at)
        ledger = _read_unit(Ledger(origin, places), document, reading, country_names)
        bundle.records += ledger.records()
        claims.update({claim.id: claim for claim in ledger.claims()})
        bundle.homeless += ledger.homeless
    bundle.passages = list(passages.values())
    bundle.claims = list(claims.values())
    return bundle


def report_of(source: str | None, name: str) -> str:
    """Return the id of the report that a file is a version of: its address, or else its name, tells it."""
    return make_id("report", source or name)


def _empty(document: Document, recorded_at: str) -> Bundle:
    report_id = report_of(document.source, document.name)
    report = Report(
        id=report_id,
        name=document.name,
        source=document.source,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
    )
    version = DocumentRecord(
        id=document.sha256,
        reportId=report_id,
        mediaType=document.media_type,
        byteLength=document.byte_length,
        textLength=len(document.text),
        reader=document.reader,
        lost=document.lost,
        recordedAt=recorded_at,
    )
    return Bundle(report, version)


def _unit_id(report_id: str, document: Document, unit: Unit, seen: dict[tuple[str, str], int]) -> str:
    """Return an id that stays when other units come before it; equal titles are told apart by their order."""
    key = (unit.kind, unit.title or document.text[unit.start : unit.end] if unit.kind != "page" else "")
    seen[key] = seen.get(key, 0) + 1
    return make_id("unit", report_id, *key, seen[key])


def _unit(unit_id: str, document_id: str, unit: Unit, ordinal: int) -> UnitRecord:
    return UnitRecord(
        id=unit_id,
        documentId=document_id,
        kind=unit.kind,
        title=unit.title,
        ordinal=ordinal,
        start=unit.start,
        end=unit.end,
    )


def _passages(document: Document, report_id: str, unit: Unit, known: dict[str, PassageRecord]) -> list[Place]:
    """Add the unit's passages to the known ones, and return every place where one of them stands."""
    places: list[Place] = []
    for passage in unit.passages:
        text = document.text[passage.start : passage.end]
        passage_id = make_id("passage", report_id, " ".join(text.split()))
        occurrences = set(passage.occurrences) | {passage.start}
        update = _update_of(unit, occurrences)
        said_on = bounds(update or unit.published or document.published).latest
        places += [Place(start, start + len(text), passage_id, said_on) for start in occurrences]
        if passage_id in known:
            occurrences |= set(known[passage_id].occurrences)
        known[passage_id] = PassageRecord(
            id=passage_id,
            reportId=report_id,
            text=text,
            kind=passage.kind,
            update=update,
            occurrences=tuple(sorted(occurrences)),
        )
    return places


def _update_of(unit: Unit, starts: Iterable[int]) -> str | None:
    """Return the earliest date of the updates that a passage stands in: a digest repeats what an update said first."""
    found = (u.date for u in unit.updates for start in starts if u.start <= start < u.end)
    return min((day for day in found if day), default=None)


def _read_unit(ledger: Ledger, document: Document, reading: ReadUnit, country_names: CountryNames) -> Ledger:
    extraction: Extraction = reading.extraction
    named = cast(ledger, Scene(document.text, reading.unit.start, reading.unit.end), extraction)
    proceedings.open_cases(named, extraction)
    proceedings.charges(named, extraction)
    proceedings.accusations(named, extraction)
    proceedings.designations(named, extraction)
    proceedings.relations(named, extraction)
    proceedings.facts(named, extraction)
    events(named, extraction.events)
    custody(named, extraction.events, reading.unit.published or document.published)
    if extraction.country:
        proceedings.place(named, extraction, country_names(extraction.country))
    return ledger
