"""Tell which lines are the rows of a table: lines one below the other, each divided by bars or tabs as the first is.

`Name | Arrested | Sentence` over two or more such lines is a table; a page's menu (`Home | News | About`) stands alone.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.read.layout.lines import Line

_FEWEST_ROWS, _FEWEST_CELLS = 3, 3
_RULE = re.compile(r"[\s|:+=-]*[-=]{2}[\s|:+=-]*")
_OUTER = "| "
_SHORT = 4
"""Words of a cell that may be the label of the only other one."""
BAR = " | "
"""What is written between two cells."""


def between(first: str, cells: int) -> str:
    """What is written between cells: a space behind a colon, a colon behind the label of a pair, else a bar."""
    pair = cells == 2 and len(first.split()) <= _SHORT
    return " " if first.endswith(":") else ": " if pair else BAR


def is_rule(text: str) -> bool:
    """Whether a line only draws: `|------|:---|`."""
    return bool(_RULE.fullmatch(text))


def divider_of(text: str) -> str | None:
    """What divides a line into three or more cells: `|`, a tab, or nothing."""
    return next((mark for mark in "|\t" if len(cells_of(text, mark)) >= _FEWEST_CELLS), None)


def cells_of(text: str, divider: str) -> list[str]:
    """The cells of a row, each as it is written; bars around the row divide nothing."""
    return (text.strip(_OUTER) if divider == "|" else text).split(divider)


def rows(lines: Sequence[Line]) -> Iterator[int]:
    """The places of the lines that are rows of a table, those that only draw among them."""
    run: list[int] = []
    divider, most = None, 0
    for place, line in enumerate(lines):
        goes_on = bool(run) and not line.gap
        drawn = goes_on and is_rule(line.text)
        own = divider if goes_on and _fits(line.text, divider, most) else None
        if not drawn and own is None:
            yield from _table(lines, run)
            run, divider = [], divider_of(line.text)
            most = len(cells_of(line.text, divider)) if divider else 0
            own = divider
        if own or drawn:
            run.append(place)
    yield from _table(lines, run)


def _fits(text: str, divider: str | None, most: int) -> bool:
    """Whether a line goes on a table: no more cells than its first line has, and more than one."""
    return divider is not None and 1 < len(cells_of(text, divider)) <= most


def _table(lines: Sequence[Line], run: Sequence[int]) -> Sequence[int]:
    return run if sum(not is_rule(lines[place].text) for place in run) >= _FEWEST_ROWS else ()
