"""Wire a run: files are prepared (see `ingest.prepare`) and written; then the graph is brought up to date.

This is the one module of `ingest` that knows `graph`. Each document is written on its own, so a run that is
interrupted has kept every document that it finished, and the same command goes on with the next.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Protocol, cast

from graph.check import check
from graph.connection import Store
from graph.projection import project
from graph.removal.errors import WasRemoved
from graph.removal.keep_out import is_removed
from graph.schema import ensure
from graph.write import Contents, Written, held, write_document
from ingest.assemble import Bundle, report_of
from ingest.errors import BadInput
from ingest.parallel import Ready, ordered
from ingest.prepare import Prepared, Task, prepared
from ingest.read import Skipped, Source, discover, hash_of

_ELSEWHERE = "the same table was read as the report {}; retract that one and use --again, or its rows would count twice"
_REMOVED = "it was removed, and stays out (`casegraph purge` lists the removals)"

Status = Literal["added", "known", "changed", "failed", "skipped"]


@dataclass(frozen=True)
class Options:
    """How to run: with which mapping for tables, whether to read known bytes again, and what time it is.

    `jobs` is the number of processes that read; the graph does not depend on it. With more than one the program's main
    module is imported by each.
    """

    mapping: Path | None = None
    again: bool = False
    jobs: int = 1
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


def ingest(paths: Sequence[Path], store: Store, options: Options, listener: Listener) -> Summary:
    """Ingest files and folders, then bring the graph up to date; a bad file is an outcome and stops nothing."""
    ensure(store)
    found = discover(paths, options.mapping)
    listener.begin(len(found))
    outcomes = tuple(_outcomes(found, store, options, listener))
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


def _outcomes(
    found: Sequence[Source | Skipped], store: Store, options: Options, listener: Listener
) -> Iterator[Outcome]:
    """Yield what becomes of each file: prepared ahead where there are several processes, written here and in order."""
    tasks = (_looked_at(source, store, options) for source in found)
    with closing(ordered(prepared, tasks, min(options.jobs, len(found)))) as results:
        for source in found:
            listener.document(source.name)
            outcome = _became(source, next(results), store, options)
            listener.finished(outcome)
            yield outcome


def _looked_at(source: Source | Skipped, store: Store, options: Options) -> Task | Ready[Outcome]:
    """Return what to prepare, or what became of a file that need not be read."""
    if isinstance(source, Skipped):
        return Ready(Outcome(source.name, "skipped", reason=source.reason))
    try:
        digest = hash_of(source.path)
        known = _known(source, digest, store, options)
    except BadInput as error:
        return Ready(Outcome(source.name, "failed", error=error))
    if known is not None:
        return Ready(known)
    if is_removed(store, digest):
        return Ready(Outcome(source.name, "skipped", reason=_REMOVED))
    return Task(source, _instant(options.now()))


def _known(source: Source, digest: str, store: Store, options: Options) -> Outcome | None:
    """Return what becomes of a file whose bytes are there, None for one to read.

    A table is known by its mapping too: by another one it says other things, which only its own report can take back.
    """
    mapping = source.mapping
    there = None if options.again else held(store, digest)
    if there is None:
        return None
    if mapping is None or there.reader.endswith(mapping.name):
        return Outcome(source.name, "known")
    if there.report == report_of(mapping.spec.source, source.name):
        return None
    return Outcome(source.name, "skipped", reason=_ELSEWHERE.format(there.report))


def _became(
    source: Source | Skipped, made: Prepared | BadInput | Outcome, store: Store, options: Options
) -> Outcome:
    """Write what was prepared. It is looked for again: the same bytes may have been written since it was begun."""
    if isinstance(made, Outcome):
        return made
    if isinstance(made, BadInput):
        return Outcome(source.name, "failed", error=made)
    if known := _known(cast("Source", source), made.bundle.document.id, store, options):
        return known
    try:
        return _outcome(source.name, made, _write(store, made.bundle))
    except WasRemoved:
        return Outcome(source.name, "skipped", reason=_REMOVED)


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _write(store: Store, bundle: Bundle) -> Written:
    return write_document(
        store,
        Contents(
            bundle.report, bundle.document, bundle.units, bundle.passages, bundle.records, bundle.claims
        ),
    )


def _outcome(name: str, made: Prepared, written: Written) -> Outcome:
    bundle = made.bundle
    return Outcome(
        name,
        "changed" if written.changed else "added",
        units=len(bundle.units),
        claims=len(bundle.claims),
        added=written.added,
        withdrawn=written.withdrawn,
        rejected=dict(sorted(made.rejected.items())),
        lost=bundle.document.lost,
        report=bundle.report.id,
        recorded_at=str(bundle.document.recordedAt),
    )
