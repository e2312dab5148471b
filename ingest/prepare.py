"""From a file to what is to be written of it: read, divided, extracted and assembled, without a database.

So several processes can do it, each for files of its own; the result follows from the file, the mapping and the time.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version

from ingest.assemble import Bundle, ReadUnit, assemble
from ingest.errors import BadInput
from ingest.extract import extraction
from ingest.mapping import Mapping as TableMapping
from ingest.model import Document
from ingest.read import Source
from ingest.segment import segment
from ontology.patterns import names_of_country

EXTRACTOR = f"casegraph {version('casegraph')}"
"""What claims read from prose are attributed to."""


@dataclass(frozen=True)
class Task:
    """A file to prepare, and the instant that its claims are recorded at."""

    source: Source
    recorded_at: str


@dataclass(frozen=True)
class Prepared:
    """What is to be written of a file, and what was seen in it and could not be placed, by reason."""

    bundle: Bundle
    rejected: Mapping[str, int]


def prepared(task: Task) -> Prepared | BadInput:
    """Return what is to be written of a file, or what is wrong with it."""
    try:
        return _prepared(task)
    except BadInput as error:
        return error


def _prepared(task: Task) -> Prepared:
    document = task.source.read()
    rejected: Counter[str] = Counter()
    mapping = task.source.mapping
    units = _rows(document, mapping, rejected) if mapping else _units(document)
    bundle = assemble(document, _counted(units, rejected), task.recorded_at, names_of_country)
    if bundle.homeless:
        rejected["outside_passage"] += bundle.homeless
    return Prepared(bundle, dict(rejected))


def _units(document: Document) -> Iterator[ReadUnit]:
    # Loaded when the first text needs it: tables do without.
    from ingest.nlp import load

    extractor = load()
    for unit in segment(document):
        yield ReadUnit(unit, extraction(extractor, document, unit), EXTRACTOR)


def _rows(document: Document, mapping: TableMapping, rejected: Counter[str]) -> Iterator[ReadUnit]:
    """Yield the rows of a table; what its mapping could not place is counted by column and reason."""
    mapped = mapping.rows(document)
    for unit, found in mapped:
        yield ReadUnit(unit, found, mapping.name)
    for (column, reason), count in mapped.counts.items():
        rejected[f"{column}: {reason}" if column else reason] += count


def _counted(units: Iterator[ReadUnit], rejected: Counter[str]) -> Iterator[ReadUnit]:
    for unit in units:
        rejected.update(item.reason for item in unit.extraction.rejected)
        yield unit
