"""Wire a run: files are read, divided, extracted, assembled and written; then the graph is brought up to date.

This is the one module of `ingest` that knows `graph`. Each document is written on its own, so a run that is
interrupted has kept every document that it finished, and the same command goes on with the next.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from graph.check import check
from graph.connection import Store
from graph.projection import project
from graph.removal.errors import WasRemoved
from graph.removal.keep_out import is_removed
from graph.schema import ensure
from graph.write import Contents, Written, is_complete, write_document
from ingest.assemble import Bundle, ReadUnit, assemble
from ingest.errors import BadInput
from ingest.extract import extraction
from ingest.mapping import Mapping as TableMapping
from ingest.model import Document
from ingest.read import Skipped, Source, discover, hash_of
from ingest.segment import segment
from ontology.patterns import names_of_country

if TYPE_CHECKING:
    from ingest.nlp import Extractor

EXTRACTOR = f"casegraph {version('casegraph')}"
"""What claims read from prose are attributed to."""

_REMOVED = "it was removed, and stays out (`casegraph purge` lists the removals)"

Status = Literal["added", "known", "changed", "failed", "skipped"]


@dataclass(frozen=True)
class Options:
    """How to run: with which mapping for tables, whether to read known bytes again, and what time it is."""

    mapping: Path | None = None
    again: bool = False
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    name: str
    status: Status
    units: int = 0
    claims: int = 0
    added: int = 0
    withdrawn: int = 0
    rejected: Mapping[str, int] = field(default_factory=dict[str, int])
    """What was seen and could not be placed, by reason."""
    lost: str | None = None
    error: BadInput | None = None
    reason: str | None = None
    """Why it was skipped."""
    report: str | None = None
    """The report that it is a version of, where it was read."""
    recorded_at: str | None = None
    """The instant that its claims were recorded at."""


@dataclass(frozen=True)
class Summary:
    """What became of every file of a run, and how many conflicts the graph has after it."""

    documents: tuple[Outcome, ...]
    conflicts: int


class Listener(Protocol):
    """Who wants to know how far a run is."""

    def begin(self, total: int) -> None:
        """So many files will be read."""

    def document(self, name: str) -> None:
        """This file is next."""

    def finished(self, outcome: Outcome) -> None:
        """This became of it."""

    def step(self, name: str) -> None:
        """All files are read; this is being done with the graph."""


class _Extractors:
    """The extractor, loaded when the first text needs it: tables and known files do without."""

    def __init__(self) -> None:
        self._loaded: Extractor | None = None

    def get(self) -> "Extractor":
        if self._loaded is None:
            from ingest.nlp import load

            self._loaded = load()
        return self._loaded


def ingest(paths: Sequence[Path], store: Store, options: Options, listener: Listener) -> Summary:
    """Ingest files and folders, then bring the graph up to date; a bad file is an outcome and stops nothing."""
    ensure(store)
    found = discover(paths, options.mapping)
    listener.begin(len(found))
    extractors = _Extractors()
    outcomes = tuple(_reported(source, store, options, extractors, listener) for source in found)
    return Summary(outcomes, refresh(store, listener, options.now()))


def refresh(store: Store, listener: Listener, now: datetime) -> int:
    """Resolve and project, check, and project again where a rank changed; return the number of conflicts."""
    listener.step("project")
    project(store)
    listener.step("check")
    checked = check(store, _instant(now))
    if checked.reranked:
        listener.step("project")
        project(store)
    return len(checked.conflicts)


def _reported(
    source: Source | Skipped, store: Store, options: Options, extractors: _Extractors, listener: Listener
) -> Outcome:
    listener.document(source.name)
    if isinstance(source, Skipped):
        outcome = Outcome(source.name, "skipped", reason=source.reason)
    else:
        try:
            outcome = _one(source, store, options, extractors)
        except BadInput as error:
            outcome = Outcome(source.name, "failed", error=error)
        except WasRemoved:
            outcome = Outcome(source.name, "skipped", reason=_REMOVED)
    listener.finished(outcome)
    return outcome


def _one(source: Source, store: Store, options: Options, extractors: _Extractors) -> Outcome:
    digest = hash_of(source.path)
    if not options.again and is_complete(store, digest):
        return Outcome(source.name, "known")
    if is_removed(store, digest):
        return Outcome(source.name, "skipped", reason=_REMOVED)
    document = source.read()
    rejected: Counter[str] = Counter()
    mapping = source.mapping
    units = _rows(document, mapping, rejected) if mapping else _units(document, extractors)
    recorded_at = _instant(options.now())
    bundle = assemble(document, _counted(units, rejected), recorded_at, names_of_country)
    if bundle.homeless:
        rejected["outside_passage"] += bundle.homeless
    return _outcome(source.name, bundle, _write(store, bundle), rejected)


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _units(document: Document, extractors: _Extractors) -> Iterator[ReadUnit]:
    extractor = extractors.get()
    for unit in segment(document):
        yield ReadUnit(unit, extraction(extractor, document, unit), EXTRACTOR)


def _rows(document: Document, mapping: TableMapping, rejected: Counter[str]) -> Iterator[ReadUnit]:
    """Yield the rows of a table; what its mapping could not place is counted by column and reason."""
    mapped = mapping.rows(document)
    for unit, found in mapped:
        yield ReadUnit(unit, found, mapping.name)
    rejected.update({f"{column}: {reason}": count for (column, reason), count in mapped.counts.items()})


def _counted(units: Iterator[ReadUnit], rejected: Counter[str]) -> Iterator[ReadUnit]:
    for unit in units:
        rejected.update(item.reason for item in unit.extraction.rejected)
        yield unit


def _write(store: Store, bundle: Bundle) -> Written:
    return write_document(
        store,
        Contents(
            bundle.report, bundle.document, bundle.units, bundle.passages, bundle.records, bundle.claims
        ),
    )


def _outcome(name: str, bundle: Bundle, written: Written, rejected: Counter[str]) -> Outcome:
    return Outcome(
        name,
        "changed" if written.changed else "added",
        units=len(bundle.units),
        claims=len(bundle.claims),
        added=written.added,
        withdrawn=written.withdrawn,
        rejected=dict(sorted(rejected.items())),
        lost=bundle.document.lost,
        report=bundle.report.id,
        recorded_at=str(bundle.document.recordedAt),
    )
