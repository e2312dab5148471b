"""From the rows of a table to fields under the labels of their columns, as a list of prisoners writes them.

Under `Name | Arrested | Sentence` the row `Rustam Odin | 12 May 2021 | 8 years` is read as `Name: Rustam Odin`,
`Arrested: 12 May 2021` and `Sentence: 8 years`: what stands in one cell is no part of the sentence of another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.model import Passage
from ingest.nlp.language.labels import is_label, labels_of

FEWEST = 2
"""Labels of fields among the cells of a row that names the columns."""
NAME = "Name"
"""The label under which the grammar knows whom an entry is about, whatever stands over the column."""
COUNTS = re.compile(r"\W*|(?:no|nr|n|item)\W*", re.I)
"""The head of a column that only counts the rows, or of one without a head."""
LABEL = re.compile(r"[^\W\d_]+(?:[ /’'-][^\W\d_]+){0,4}")
"""The words over a column that are a label; what stands in brackets behind them is none of it."""
BETWEEN = {"furniture"}
"""Kinds of passages that end no table: lines that only draw, numbers of pages."""


@dataclass(frozen=True)
class Cell:
    """Where in the document a cell says something, and the label of its column, with where that stands."""

    start: int
    end: int
    label: str = ""
    over: int = 0


def fields_of(text: str, passages: Iterable[Passage]) -> dict[Passage, list[Cell]]:
    """The cells of each row under a row of labels, that of the name first; no cells for the row of labels itself."""
    found: dict[Passage, list[Cell]] = {}
    labels: list[Cell] = []
    for passage in passages:
        if passage.kind in BETWEEN:
            continue
        cells = list(_cells(text, passage)) if passage.kind == "row" else []
        if own := _labels(text, cells):
            found[passage], labels = [], own
        elif cells and labels and (row := _under(cells, len(labels))):
            found[passage] = _labelled(row, labels)
        elif not cells:
            labels = []
    return found


def _cells(text: str, row: Passage) -> Iterator[Cell]:
    """All cells of the line that a row stands on, empty ones too, from bar to bar or from tab to tab."""
    start = text.rfind("\n", 0, row.start) + 1
    end = text.find("\n", row.end)
    line = text[start : len(text) if end < 0 else end]
    at = start
    for cell in line.split("|" if "|" in line else "\t"):
        blank = len(cell) - len(cell.lstrip())
        yield Cell(at + blank, at + max(blank, len(cell.rstrip())))
        at += len(cell) + 1


def _under(cells: Sequence[Cell], columns: int) -> Sequence[Cell]:
    """The cells of a row that has as many as the table has columns, bars around it left out; else none."""
    for row in (cells, cells[1:-1]):
        if len(row) == columns:
            return row
    return ()


def _labels(text: str, cells: Sequence[Cell]) -> list[Cell]:
    """The cells over each column with their labels, where a row is made of such; else none."""
    bars = bool(cells) and all(cell.start >= cell.end for cell in (cells[0], cells[-1]))
    heads = cells[1:-1] if bars else cells
    found = [replace(cell, label=_label(text[cell.start : cell.end])) for cell in heads]
    plain = all(cell.label or COUNTS.fullmatch(text, cell.start, cell.end) for cell in found)
    return found if plain and sum(is_label(cell.label) for cell in found) >= FEWEST else []


def _label(head: str) -> str:
    """The words of a label; none over a column that only counts."""
    found = LABEL.match(head)
    return found[0] if found and not COUNTS.fullmatch(found[0]) else ""


def _labelled(row: Sequence[Cell], labels: Sequence[Cell]) -> list[Cell]:
    """The cells that say something, each under its label, that of the name before all others."""
    known = [k for k, head in enumerate(labels) if head.label]
    named = next((k for k in known if labels[k].label.lower() in labels_of("name")), known[0])
    told = [k for k in known if row[k].end > row[k].start and k != named]
    others = [replace(row[k], label=labels[k].label.capitalize(), over=labels[k].start) for k in told]
    return [replace(row[named], label=NAME, over=labels[named].start), *others]
