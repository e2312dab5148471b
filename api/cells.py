"""Turn a row of an answer into what a reader sees: ids joined with the labels that stand beside them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from api.pages import humane, path_of, relation_title

_ID = re.compile(r"([a-z]+)-[a-z2-7]{16}")
_STAGE = re.compile(r"[A-Z]+(_[A-Z]+)+")
_UNTITLED = frozenset({"id", "kind"})
_BESIDE = frozenset({"claims", "evidence"})


@dataclass(frozen=True)
class Cell:
    """One value: its text, the id that it stands for, or the cells that it is made of."""

    title: str
    text: str = ""
    identifier: str | None = None
    parts: tuple[tuple["Cell", ...], ...] = ()

    @property
    def address(self) -> str | None:
        """Where the thing's page is."""
        return address(self.identifier) if self.identifier else None


def cells(row: Mapping[str, object]) -> tuple[Cell, ...]:
    """Return the cells of a row; a label column goes into the cell of the id that it names."""
    labels = _labels(row)
    taken = {*_BESIDE, *labels.values()}
    return tuple(
        _cell(name, value, row.get(labels.get(name, "")))
        for name, value in row.items()
        if name not in taken and value not in (None, [], "")
    )


def address(identifier: str) -> str | None:
    """Return the address of what an id names, None when the text is no id."""
    found = _ID.fullmatch(identifier)
    return path_of(found[1].capitalize(), identifier) if found else None


def _labels(row: Mapping[str, object]) -> dict[str, str]:
    """Return, for each column with an id, the column with the label that belongs to it."""
    found: dict[str, str] = {}
    for name, value in row.items():
        if isinstance(value, str) and _ID.fullmatch(value):
            candidates = (f"{name}Label", f"{name}Name", "name" if name == "person" else "", "label")
            free = (c for c in candidates if c in row and c not in found.values())
            column = next(free, None)
            if column:
                found[name] = column
    return found


def _cell(name: str, value: object, label: object) -> Cell:
    title = "" if name in _UNTITLED else humane(name)
    if isinstance(value, Mapping):
        return Cell(title, parts=(cells(cast("Mapping[str, object]", value)),))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _list(title, [_inner(item) for item in cast("Sequence[object]", value)])
    text = _text(value)
    return Cell(title, str(label or text), text if _ID.fullmatch(text) else None)


def _list(title: str, parts: list[tuple[Cell, ...]]) -> Cell:
    """Return a list as its parts, one of plain words as one text."""
    plain = all(len(part) == 1 and not part[0].identifier and not part[0].parts for part in parts)
    return (
        Cell(title, ", ".join(part[0].text for part in parts)) if plain else Cell(title, parts=tuple(parts))
    )


def _inner(value: object) -> tuple[Cell, ...]:
    if isinstance(value, Mapping):
        return cells(cast("Mapping[str, object]", value))
    text = _text(value)
    return (Cell("", text, text if _ID.fullmatch(text) else None),)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = str(value)
    return relation_title(text, "out") if _STAGE.fullmatch(text) else text
