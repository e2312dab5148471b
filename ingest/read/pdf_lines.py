"""Turn a PDF page into lines: their text, whether they are bold or small, and whether space is left above them."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any

from pypdf import PageObject

from ingest.read.layout import Line
from ingest.read.layout.lines import Bold

_BOLD_FONT = re.compile(r"bold|black|heavy|semib|demi", re.I)
_LIGATURES = {ord("ﬀ"): "ff", ord("ﬁ"): "fi", ord("ﬂ"): "fl", ord("ﬃ"): "ffi", ord("ﬄ"): "ffl", ord("ﬅ"): "st",
              ord("ﬆ"): "st", ord("\u00ad"): "-", ord("\u00a0"): " "}  # fmt: skip
_GAP, _SMALL = 1.3, 0.87


@dataclass
class _Run:
    text: str
    bold: bool
    size: float


@dataclass
class _Raw:
    """A line while it is read: its runs, and the height of its base line on the page."""

    runs: list[_Run] = field(default_factory=list[_Run])
    height: float | None = None

    @property
    def text(self) -> str:
        joined = "".join(run.text for run in self.runs).translate(_LIGATURES)
        return joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()

    @property
    def size(self) -> float:
        """The size of most of its characters."""
        sizes: dict[float, int] = {}
        for run in self.runs:
            sizes[run.size] = sizes.get(run.size, 0) + len(run.text.strip())
        return max(sizes, key=lambda size: sizes[size]) if sizes else 0.0

    @property
    def bold(self) -> Bold:
        runs = [run for run in self.runs if run.text.strip()]
        if not runs or not runs[0].bold:
            return ""
        return "all" if all(run.bold for run in runs) else "start"


def page_lines(page: PageObject, number: int) -> list[Line]:
    """The lines of a page in reading order, blank ones left out."""
    raw = [line for line in _raw_lines(page) if line.text]
    pitch = _pitch(raw)
    body = _body_size(raw)
    lines: list[Line] = []
    for place, line in enumerate(raw):
        gap = place == 0 or _is_gap(raw[place - 1], line, pitch)
        small = 0 < line.size < body * _SMALL
        lines.append(Line(line.text, 0, len(line.text), number, gap, line.bold, small))
    return lines


def _raw_lines(page: PageObject) -> list[_Raw]:
    lines = [_Raw()]

    def take(
        text: str, matrix: list[float], text_matrix: list[float], font: dict[str, Any] | None, size: float
    ) -> None:
        name = str((font or {}).get("/BaseFont", ""))
        for place, part in enumerate(text.split("\n")):
            if place:
                lines.append(_Raw())
            if part:
                scale = abs(text_matrix[3] * matrix[3]) or 1.0
                lines[-1].runs.append(_Run(part, bool(_BOLD_FONT.search(name)), round(size * scale, 1)))
            if part.strip() and lines[-1].height is None:
                lines[-1].height = _height(matrix, text_matrix)

    page.extract_text(visitor_text=take)
    return lines


def _height(matrix: list[float], text_matrix: list[float]) -> float:
    return matrix[1] * text_matrix[4] + matrix[3] * text_matrix[5] + matrix[5]


def _body_size(lines: list[_Raw]) -> float:
    sizes: dict[float, int] = {}
    for line in lines:
        sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 0.0


def _pitch(lines: list[_Raw]) -> float:
    """The usual distance between a line and the next."""
    steps = [step for a, b in pairwise(lines) if (step := _step(a, b)) and step > 0]
    return median(steps) if steps else 0.0


def _step(above: _Raw, below: _Raw) -> float | None:
    if above.height is None or below.height is None:
        return None
    return above.height - below.height


def _is_gap(above: _Raw, below: _Raw, pitch: float) -> bool:
    step = _step(above, below)
    if step is None or not pitch:
        return False
    return step > pitch * _GAP or step < 0 or abs(above.size - below.size) > 1.5
