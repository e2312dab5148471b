"""From the rows of a table to fields under the labels of their columns, as a list of prisoners writes them.

Under `Name | Arrested | Sentence` the row `Rustam Odin | 12 May 2021 | 8 years` is read as `Name: Rustam Odin`,
`Arrested: 12 May 2021` and `Sentence: 8 years`: what stands in one cell is no part of the sentence of another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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
    """Where in the document a cell says something, and the label of its column."""

    start: int
    end: int
    label: str = ""


def fields_of(text: str, passages: Iterable[Passage]) -> dict[Passage, list[Cell]]:
    """The cells of each row under a row of labels, that of the name first; no cells for the row of labels itself."""
    found: dict[Passage, list[Cell]] = {}
    labels: list[str] = []
    for passage in passages:
        if passage.kind in BETWEEN:
            continue
        cells = list(_cells(text, passage)) if passage.kind == "row" else []
        if own := _labels(text, cells):
            found[passage], labels = [], own
        elif cells and labels and (row := _under(cells, len(labels))):
            found[passage] = _labelled(text, row, labels)
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


def _labels(text: str, cells: Sequence[Cell]) -> list[str]:
    """The words over each column, where a row is made of such; else none."""
    inner = (
        cells[1:-1]
        if cells and cells[0].start >= cells[0].end and cells[-1].start >= cells[-1].end
        else cells
    )
    heads = [text[cell.start : cell.end] for cell in inner]
    found = [label[0] if (label := LABEL.match(head)) else "" for head in heads]
    plain = all(label or COUNTS.fullmatch(head) for label, head in zip(found, heads, strict=True))
    return found if plain and sum(map(is_label, found)) >= FEWEST else []


def _labelled(text: str, row: Sequence[Cell], labels: Sequence[str]) -> list[Cell]:
    """The cells that say something, each under its label, that of the name before all others."""
    named = next((k for k, label in enumerate(labels) if label.lower() in labels_of("name")), None)
    if named is None:
        named = next(k for k, label in enumerate(labels) if label and not COUNTS.fullmatch(label))
    told = [k for k, cell in enumerate(row) if cell.end > cell.start and k != named and labels[k]]
    others = [
        Cell(row[k].start, row[k].end, labels[k].capitalize())
        for k in told
        if not COUNTS.fullmatch(labels[k])
    ]
    return [Cell(row[named].start, row[named].end, NAME), *others]
