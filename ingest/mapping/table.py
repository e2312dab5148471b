"""Turn the text of a table into rows whose cells know where they stand in it, one row at a time.

CSV as RFC 4180 has it, with any of four separators; the standard library's reader does not tell offsets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.errors import bad_input
from ingest.mapping.jsonl import json_cells
from ingest.model import Document
from ingest.read.media import JSONL

_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_CELL = 1_000_000


@dataclass(frozen=True)
class Cell:
    """A value, and the characters of it in the document: without the quotation marks around, as they stand there."""

    value: str
    start: int
    end: int
    verbatim: str
    """The characters themselves; they differ from the value where quotation marks or escapes stand in them."""


@dataclass(frozen=True)
class Row:
    """One record. `number` counts rows (lines, in JSONL) from 1, the heading included; cells by column."""

    number: int
    start: int
    end: int
    verbatim: str
    cells: dict[str, tuple[Cell, ...]]
    problem: tuple[str, str, str] | None = None
    """Column, value and reason of what is wrong with the row's build."""


@dataclass(frozen=True)
class Table:
    """The columns, None where each record names its own, and the rows."""

    columns: tuple[str, ...] | None
    rows: Iterator[Row]


def open_table(document: Document, separator: str | None = None) -> Table:
    """The table that a CSV or JSONL document is; raises `BadInput` for one without a row."""
    if document.media_type == JSONL:
        return Table(None, _json_rows(document.text))
    records = _records(document, separator or _separator(document.text))
    heading = next(records, None)
    if heading is None:
        raise bad_input("CG-READ-003", document.name, "The table has no heading")
    columns = tuple(cell.value.strip() for cell in heading)
    if len(set(columns)) < len(columns) or not all(columns):
        raise bad_input("CG-MAP-003", document.name, "Its columns have no names, or two have the same")
    return Table(columns, _rows(document.text, columns, records))


def _separator(text: str) -> str:
    heading = text.lstrip().split("\n", 1)[0]
    return max(_SEPARATORS, key=heading.count)


def _rows(text: str, columns: tuple[str, ...], records: Iterator[list[Cell]]) -> Iterator[Row]:
    for number, cells in enumerate(records, 2):
        start, end = cells[0].start, cells[-1].end
        named = {column: (cell,) for column, cell in zip(columns, cells, strict=False) if cell.value.strip()}
        extra = [cell.value for cell in cells[len(columns) :] if cell.value.strip()]
        problem = ("", extra[0], "extra_cell") if extra else None
        yield Row(number, start, end, text[start:end], named, problem)


def _records(document: Document, separator: str) -> Iterator[list[Cell]]:
    """The records of a CSV text, blank lines left out."""
    text, position, number = document.text, 0, 1
    plain = re.compile(rf"[^{re.escape(separator)}\n]*")
    quoted = re.compile(r' *"((?:[^"]|"")*+)" *')
    while position < len(text):
        cells: list[Cell] = []
        while True:
            cell, position = _cell(text, position, plain, quoted)
            if cell.end - cell.start > _LONGEST_CELL or text[position : position + 1] not in (
                separator,
                "\n",
                "",
            ):
                raise bad_input(
                    "CG-READ-018", document.name, f"A quotation mark in row {number} is not closed"
                )
            cells.append(cell)
            if text[position : position + 1] != separator:
                break
            position += 1
        position += 1
        if len(cells) > 1 or cells[0].value.strip():
            yield cells
            number += 1


def _cell(text: str, position: int, plain: re.Pattern[str], quoted: re.Pattern[str]) -> tuple[Cell, int]:
    if match := quoted.match(text, position):
        return Cell(match[1].replace('""', '"'), match.start(1), match.end(1), match[1]), match.end()
    match = plain.match(text, position)
    end = match.end() if match else position
    raw = text[position:end]
    if raw.lstrip().startswith('"'):
        return Cell(raw, position, position + _LONGEST_CELL + 1, raw), end
    start = position + len(raw) - len(raw.lstrip())
    return Cell(raw.strip(), start, start + len(raw.strip()), raw.strip()), end


def _json_rows(text: str) -> Iterator[Row]:
    position = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _json_row(number, line, position)
        position += len(line) + 1


def _json_row(number: int, line: str, position: int) -> Row:
    start = position + len(line) - len(line.lstrip())
    end = start + len(line.strip())
    cells: dict[str, tuple[Cell, ...]] = {}
    try:
        for path, value, begin, finish in json_cells(line):
            if value.strip():
                cell = Cell(value, position + begin, position + finish, line[begin:finish])
                cells[path] = (*cells.get(path, ()), cell)
    except ValueError:
        return Row(number, start, end, line.strip(), {}, ("", line[:80], "not_json"))
    return Row(number, start, end, line.strip(), cells)
