"""Read the fields of one row: which values a field finds, and which cells no field could read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.mapping.spec import Field, Spec
from ingest.mapping.table import Cell, Row
from ingest.mapping.values import Unreadable, read_country, read_date, read_provision, read_term
from ingest.model import Evidence

Problem = tuple[str, str, str]
"""Column, value, reason."""


@dataclass(frozen=True)
class Read:
    """A value and the cell that it stands in; no evidence for a constant of the mapping."""

    value: Any
    evidence: Evidence | None


class RowCells:
    """One row while it is read: remembers which cells were read and which a field refused."""

    def __init__(self, spec: Spec, row: Row) -> None:
        self.row = row
        self._spec = spec
        self._read = {
            field.column for field in (spec.row_source, spec.row_published) if field and field.column
        }
        self._refused: dict[str, str] = {}

    def problems(self) -> Iterator[Problem]:
        """The cells of columns in use that no field read."""
        for column, cells in self.row.cells.items():
            if column not in self._spec.columns or column in self._read:
                continue
            unknown = all(cell.value.strip().casefold() in self._spec.not_known for cell in cells)
            reason = "not_known" if unknown else self._refused.get(column, "no_rule")
            yield column, "; ".join(cell.value for cell in cells), reason

    def one(self, field: Field | None) -> Read | None:
        """The first value of a field."""
        return next(self.all(field), None)

    def all(self, field: Field | None) -> Iterator[Read]:
        """The values of a field, of which a cell may hold several."""
        if field is None:
            return
        if field.column is None:
            yield Read(field.value, None)
            return
        for cell in self.row.cells.get(field.column, ()):
            for part in _parts(cell, field.split):
                if (value := self._value(field, part)) is not None:
                    yield value

    def _value(self, field: Field, cell: Cell) -> Read | None:
        column, text = field.column or "", cell.value.strip()
        if text.casefold() in self._spec.not_known and text not in field.values:
            return None
        if text in field.but or (field.only is not None and text not in field.only):
            return None
        try:
            value = _typed(field, field.values.get(text, text), self._spec.day_first)
        except Unreadable as error:
            self._refused.setdefault(column, error.reason)
            return None
        self._read.add(column)
        return Read(value, Evidence(cell.verbatim, cell.start, cell.end))

    def published(self) -> str | None:
        """The row's own date, or else the table's."""
        found = self.one(self._spec.row_published)
        return found.value if found else self._spec.published

    def least(self) -> Evidence:
        """Evidence for what the mapping says of each row: the cell that names its person, or else the row."""
        name = self.one(self._spec.person.name)
        return (name and name.evidence) or Evidence(self.row.verbatim, self.row.start, self.row.end)


def _typed(field: Field, text: str, day_first: bool) -> Any:
    match field.read:
        case "date":
            return read_date(text, day_first)
        case "term":
            return read_term(text)
        case "provision":
            return read_provision(text)
        case "country":
            return read_country(text)
        case "text":
            return text


def _parts(cell: Cell, split: str | None) -> Iterator[Cell]:
    """The parts of a cell, each with its own place; the cell itself when nothing splits it."""
    if not split or cell.value != cell.verbatim:
        yield cell
        return
    position = cell.start
    for part in cell.value.split(split):
        begin = position + len(part) - len(part.lstrip())
        if part.strip():
            yield Cell(part.strip(), begin, begin + len(part.strip()), part.strip())
        position += len(part) + len(split)
