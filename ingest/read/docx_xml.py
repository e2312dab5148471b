"""Turn the XML of a Word document's part into paragraphs and rows, in one pass without a tree.

A part that declares a document type is refused: no word processor writes one, and it is how files smuggle in entities
and addresses. Depth costs nothing. Text boxes are paragraphs of their own; text that was deleted or moved away under
change tracking is not read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from ingest.errors import bad_input
from ingest.model import PassageKind
from ingest.read.layout.tables import between

_SKIPPED = frozenset(("Fallback", "del", "moveFrom", "instrText", "delText", "rPrChange", "pPrChange"))
_MARKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_VALUE = "val"


@dataclass
class Paragraph:
    """One paragraph, or one table row whose cells are joined."""

    kind: PassageKind = "paragraph"
    level: int = 0
    style: str = ""
    text: list[str] = field(default_factory=list[str])
    bold: list[bool] = field(default_factory=list[bool])
    notes: list[str] = field(default_factory=list[str])
    """Footnotes that it refers to, as `footnote 3` or `endnote 3`."""

    @property
    def content(self) -> str:
        """Its text, a line break kept."""
        lines = "".join(self.text).split("\n")
        return "\n".join(line for line in (re.sub(r"\s+", " ", line).strip() for line in lines) if line)


@dataclass
class _Row:
    cells: list[list[Paragraph]] = field(default_factory=list[list[Paragraph]])


class PartReader:
    """Reads one part; `out` is called with each paragraph and the id of the note that it stands in (or "")."""

    def __init__(self, name: str, out: Callable[[Paragraph, str], None]) -> None:
        self._name, self._out = name, out
        self._paragraphs: list[Paragraph] = []
        self._rows: list[_Row] = []
        self._skipped = 0
        self._note = ""
        self._bold = self._in_text = False

    def read(self, data: bytes) -> None:
        """Parse the whole part; raises `BadInput` for a document type or broken XML."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = f"A part of it is no proper XML (line {error.lineno})"
            raise bad_input("CG-READ-012", self._name, reason) from None

    def _refuse(self, *_: object) -> None:
        raise bad_input(
            "CG-READ-014", self._name, "It declares a document type, by which files smuggle in other files"
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        if self._skipped or name in _SKIPPED:
            self._skipped += 1
            return
        values = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        match name:
            case "p":
                self._paragraphs.append(Paragraph())
            case "r":
                self._bold = False
            case "t":
                self._in_text = True
            case "tr":
                self._rows.append(_Row())
            case "tc" if self._rows:
                self._rows[-1].cells.append([])
            case "footnote" | "endnote":
                self._note = f"{name} {values.get('id', '')}"
            case _ if self._paragraphs:
                self._property(name, values)
            case _:
                pass

    def _property(self, name: str, values: dict[str, str]) -> None:
        paragraph = self._paragraphs[-1]
        if name in _MARKS and "pos" not in values:
            paragraph.text.append(_MARKS[name])
        elif name == "pStyle":
            paragraph.style = values.get(_VALUE, "")
        elif name == "outlineLvl" and values.get(_VALUE, "9") in "012345678":
            paragraph.kind, paragraph.level = "heading", int(values[_VALUE]) + 1
        elif name == "numPr" and paragraph.kind == "paragraph":
            paragraph.kind = "list_item"
        elif name in ("footnoteReference", "endnoteReference"):
            paragraph.notes.append(f"{name.removesuffix('Reference')} {values.get('id', '')}")
        elif name == "b":
            self._bold = values.get(_VALUE, "1") not in ("0", "false", "off")

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and self._paragraphs:
            self._emit(self._paragraphs.pop())
        elif name == "tr" and self._rows:
            self._finish_row(self._rows.pop())
        elif name in ("footnote", "endnote"):
            self._note = ""

    def _characters(self, text: str) -> None:
        if self._in_text and not self._skipped and self._paragraphs:
            self._paragraphs[-1].text.append(text)
            if text.strip():
                self._paragraphs[-1].bold.append(self._bold)

    def _emit(self, paragraph: Paragraph) -> None:
        if not paragraph.content:
            return
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(paragraph)
        else:
            self._out(paragraph, self._note)

    def _finish_row(self, row: _Row) -> None:
        """Cells of one paragraph each make a row; a row with longer cells is layout, and its paragraphs stay apart."""
        cells = [cell for cell in row.cells if cell]
        if len(cells) > 1 and all(len(cell) == 1 for cell in cells):
            texts = [cell[0].content.replace("\n", " ") for cell in cells]
            text = between(texts[0], len(texts)).join(texts)
            notes = [note for cell in cells for note in cell[0].notes]
            self._emit(Paragraph("row", text=[text], notes=notes))
            return
        for cell in cells:
            for paragraph in cell:
                self._emit(paragraph)
