"""Turn rows into small tables, and evidence into the sentences that it stands on; no library needed."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import cast

from graph.read.model import Evidence


class Table:
    """A table that Jupyter shows as HTML, and a terminal as text. Cells come from reports, so they are escaped."""

    def __init__(self, columns: Sequence[str], rows: Iterable[Sequence[object]], most: int = 40) -> None:
        found = [[_text(cell) for cell in row] for row in rows]
        self.columns, self.rows, self.left = list(columns), found[:most], max(len(found) - most, 0)

    def _repr_html_(self) -> str:
        head = "".join(f"<th style='text-align:left'>{escape(name)}</th>" for name in self.columns)
        body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in self.rows)
        return (
            f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{escape(self._more())}</p>"
        )

    def __repr__(self) -> str:
        lines = [self.columns, *self.rows]
        widths = [max(len(line[place]) for line in lines) for place in range(len(self.columns))]
        told = (
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines
        )
        return "\n".join([line.rstrip() for line in told] + [self._more()]).rstrip()

    def _more(self) -> str:
        if not self.rows:
            return "Nothing in the graph answers this."
        return f"and {self.left} more" if self.left else ""


def quoted(evidence: Iterable[Evidence]) -> str:
    """Return each sentence once, with who published it and when, and how certainly it is said."""
    return "\n".join(dict.fromkeys(_quoted(item) for item in evidence))


def _quoted(item: Evidence) -> str:
    manner = [word for word in (item.polarity, item.modality) if word not in ("affirmed", "asserted")]
    source = ", ".join(part for part in (item.publisher or item.title, item.published, *manner) if part)
    return f"    “{' '.join(_marked(item).split())}”\n        {source}"


def _marked(item: Evidence) -> str:
    """Return the sentence, with marks around the words that were read where they are not all of it."""
    start, end = item.offset, item.offset + len(item.quote)
    if item.sentence[start:end] != item.quote or item.quote.strip() == item.sentence.strip():
        return item.sentence
    return f"{item.sentence[:start]}⟦{item.quote}⟧{item.sentence[end:]}"


def _cell(text: str) -> str:
    return f"<td style='text-align:left;vertical-align:top'>{escape(text).replace(chr(10), '<br>')}</td>"


def _text(cell: object) -> str:
    """Return a cell as text: lists with commas, what is not there as nothing."""
    if cell is None:
        return ""
    if isinstance(cell, (list, tuple)):
        return ", ".join(filter(None, map(_text, cast("Sequence[object]", cell))))
    return str(cell)
