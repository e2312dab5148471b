"""Turn the rows of a table into extractions, as a mapping file says that an analyst writes in TOML.

A cell that at least one field of the mapping can read is mapped; any other cell that is not blank, in a column that
the mapping uses, is listed with its row, its column and the reason. Rows are streamed.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from ingest.errors import bad_input
from ingest.mapping.extract import RowReader
from ingest.mapping.file import parse_mapping
from ingest.mapping.spec import Spec
from ingest.mapping.table import Row, Table, open_table
from ingest.model import Document, Extraction, Passage, Unit

_LISTED = 10_000

Reason = Literal["not_known", "not_a_date", "no_such_date", "not_a_term", "not_a_provision", "not_a_country", "no_rule",
                 "no_name", "extra_cell", "not_json"]  # fmt: skip


@dataclass(frozen=True)
class Unmapped:
    """A cell that no field of the mapping could read. `row` counts from 1, the heading of a table included."""

    row: int
    column: str
    value: str
    reason: str


@dataclass
class Mapped:
    """The rows of a table, to iterate over once; then what could not be mapped is in `unmapped` and `counts`."""

    document: Document
    spec: Spec
    unmapped: list[Unmapped] = field(default_factory=list[Unmapped])
    """The first ten thousand; `counts` has all."""
    counts: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """How often each (column, reason) occurred."""
    rows: int = 0

    def __iter__(self) -> Iterator[tuple[Unit, Extraction]]:
        table = open_table(self.document, self.spec.delimiter)
        _check_columns(self.document.name, self.spec, table)
        reader = RowReader(self.spec)
        for row in table.rows:
            self.rows += 1
            extraction, problems = reader.read(row)
            for column, value, reason in problems:
                self._miss(Unmapped(row.number, column, value, reason))
            if extraction:
                yield _unit(row, extraction, reader.published(row)), extraction

    def _miss(self, missed: Unmapped) -> None:
        self.counts[missed.column, missed.reason] += 1
        if len(self.unmapped) < _LISTED:
            self.unmapped.append(missed)


@dataclass(frozen=True)
class Mapping:
    """A mapping file, read and checked."""

    name: str
    """Name and version for `Claim.extractor`: `mapping prisoners.mapping.toml 3f2a…`."""
    spec: Spec

    def rows(self, document: Document) -> Mapped:
        """The rows of a document by this mapping."""
        return rows(document, self)

    def described(self, document: Document) -> Document:
        """The document as read by this mapping, with the title, source, publisher and date that it states."""
        return replace(
            document,
            reader=f"{document.reader}, {self.name}",
            title=self.spec.title or document.title,
            source=self.spec.source or document.source,
            publisher=self.spec.publisher or document.publisher,
            published=self.spec.published or document.published,
        )


def load_mapping(path: Path) -> Mapping:
    """Read a mapping file; raises `BadInput` with a CG-MAP code that names the file, the field and the remedy."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise bad_input(
            "CG-READ-001", path.name, f"The mapping cannot be opened ({error.strerror})"
        ) from None
    return parse(path.name, data)


def parse(name: str, data: bytes) -> Mapping:
    """Read a mapping that is already in memory."""
    version, spec = parse_mapping(name, data)
    return Mapping(f"mapping {name} {version}", spec)


def rows(document: Document, mapping: Mapping) -> Mapped:
    """Each row of a table as a unit and what it says."""
    return Mapped(document, mapping.spec)


def _check_columns(name: str, spec: Spec, table: Table) -> None:
    if table.columns is None:
        return
    missing = sorted(spec.columns - set(table.columns))
    if missing:
        there = ", ".join(table.columns)
        raise bad_input(
            "CG-MAP-003", name, f"The table has no column {missing[0]!r}; its columns are {there}"
        )


def _unit(row: Row, extraction: Extraction, published: str | None) -> Unit:
    passage = Passage(row.start, row.end, "row", (row.start,))
    return Unit("row", row.start, row.end, extraction.subject, published, (passage,))
