"""Turn HTML into chunks of text, one for each block element, in one pass without a tree.

There is no tree and no recursion, so depth costs nothing and loses nothing. Scripts, styles and templates are no
text. White space collapses as a browser would collapse it, a no-break space too; `<br>` ends a line within a chunk.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from ingest.model import PassageKind
from ingest.read.layout.lines import Bold
from ingest.read.layout.tables import BAR, between

Attributes = list[tuple[str, str | None]]
_SILENT = frozenset(("script", "style", "template"))
_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp "
        "small span strike strong sub sup time tt u var wbr",
    )
)
_REGIONS = frozenset(("nav", "footer", "form", "button", "menu", "dialog", "select"))
_REGION_NAME = re.compile(
    r"(?<![a-z])(?:cookies?|consent|breadcrumbs?|share|sharing|social|newsletter|sidebar|related|menu|nav|navbar|footer)(?![a-z])",
    re.I,
)
_BOLD = frozenset(("b", "strong"))
_BAR = (BAR, False)
"""Between two cells of a row."""
_CELLS = frozenset(("td", "th"))
_WORDS = re.compile(r"\s+")


@dataclass
class TextLine:
    """One line of a chunk: its runs of text, each with whether it is bold."""

    runs: list[tuple[str, bool]] = field(default_factory=list[tuple[str, bool]])

    @property
    def text(self) -> str:
        """The line's text."""
        return _WORDS.sub(" ", "".join(text for text, _ in self.runs)).strip()

    @property
    def bold(self) -> Bold:
        """Whether all of it, or its beginning, is bold."""
        runs = [(text, bold) for text, bold in self.runs if text.strip()]
        if not runs or not runs[0][1]:
            return ""
        return "all" if all(bold for _, bold in runs) else "start"


@dataclass
class Chunk:
    """The text of one block element."""

    kind: PassageKind = "paragraph"
    level: int = 0
    page: int = 0
    region: bool = False
    """Whether it stands in navigation, a footer or a form."""
    lines: list[TextLine] = field(default_factory=lambda: [TextLine()])
    linked: int = 0
    """How many of its characters are links."""
    inner: bool = False
    """Whether its links lead into the same page."""
    cells: int = 0
    term: bool = False
    """Whether it is a term, which the next chunk defines."""

    @property
    def size(self) -> int:
        """How many characters it has."""
        return sum(len(text) for line in self.lines for text, _ in line.runs)

    @property
    def ends_open(self) -> bool:
        """Whether it ends with a colon."""
        return self.lines[-1].text.endswith(":")


class Chunker(HTMLParser):
    """Feed it HTML; then `chunks`, `title` and `metas` hold what it found."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.chunks: list[Chunk] = []
        self.title = ""
        self.metas: list[tuple[str, dict[str, str]]] = []
        self.paged = 0
        self._current = Chunk()
        self._page = self._silent = self._bold = 0
        self._in_title = self._in_pre = False
        self._link: str | None = None
        self._opened: Counter[str] = Counter()
        self._regions: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin a block, or note what the inline element changes."""
        values = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._current.lines.append(TextLine())
        elif tag in _BOLD:
            self._bold += 1
        elif tag == "a":
            self._link = values.get("href")
        elif tag in ("meta", "link"):
            self.metas.append((tag, values))
        elif tag == "title":
            self._in_title = not self.title
        elif tag in _CELLS and self._current.cells:
            self._current.lines[-1].runs.append(_BAR)
        elif tag not in _INLINE:
            self._block(tag, values)

    def handle_endtag(self, tag: str) -> None:
        """End a block, or what the inline element changed."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BOLD:
            self._bold = max(0, self._bold - 1)
        elif tag == "a":
            self._link = None
        elif tag == "title":
            self._in_title = False
        elif tag in _CELLS:
            self._current.cells += 1
        elif tag not in _INLINE and tag != "br":
            self._in_pre = self._in_pre and tag != "pre"
            self._current.term = tag == "dt"
            self._flush()
            self._leave(tag)

    def handle_data(self, data: str) -> None:
        """Add text to the current line; in `<pre>` its line breaks count."""
        if self._silent:
            return
        if self._in_title:
            self.title += data
            return
        chunk, bold = self._current, bool(self._bold)
        first, *others = data.split("\n") if self._in_pre else [data]
        chunk.lines[-1].runs.append((first, bold))
        chunk.lines.extend(TextLine([(other, bold)]) for other in others)
        if self._link is not None:
            chunk.linked += len(data)
            chunk.inner = chunk.inner or self._link.startswith("#")

    def close(self) -> None:
        """End the last block."""
        super().close()
        self._flush()

    def _block(self, tag: str, values: dict[str, str]) -> None:
        keeps = self._current.kind == "list_item" and tag in ("p", "div") and not self._current.size
        if keeps:
            return
        self._flush()
        if tag == "hr" or _is_page(values):
            self._page += 1
            self.paged += _is_page(values)
        self._enter(tag, values)
        self._in_pre = self._in_pre or tag == "pre"
        self._current = self._fresh()
        if tag == "dd" and self.chunks and self.chunks[-1].term:
            self._current = self.chunks.pop()
            self._current.lines[-1].runs.append(("" if self._current.ends_open else ": ", False))
        elif tag == "li":
            self._current.kind = "list_item"
        elif re.fullmatch(r"h[1-6]", tag):
            self._current.kind, self._current.level = "heading", int(tag[1])

    def _enter(self, tag: str, values: dict[str, str]) -> None:
        self._opened[tag] += 1
        if tag in ("main", "article"):
            self._regions.clear()
        elif tag in _REGIONS or (
            tag not in ("body", "html")
            and _REGION_NAME.search(f"{values.get('class', '')} {values.get('id', '')}")
        ):
            self._regions.append((tag, self._opened[tag]))

    def _leave(self, tag: str) -> None:
        """Close the regions that this tag opened, and any that were left open within them."""
        for place, region in enumerate(self._regions):
            if region == (tag, self._opened[tag]):
                del self._regions[place:]
                break
        self._opened[tag] = max(0, self._opened[tag] - 1)

    def _flush(self) -> None:
        if any(line.text for line in self._current.lines):
            if self._current.cells > 1 and self._current.kind == "paragraph":
                self._current.kind = "row"
                _pair(self._current)
            self.chunks.append(self._current)
        self._current = self._fresh()

    def _fresh(self) -> Chunk:
        return Chunk(page=self._page, region=bool(self._regions))


def _pair(row: Chunk) -> None:
    """A colon behind a short first cell of only two: `Born: 1974`."""
    runs = row.lines[0].runs
    if row.cells == 2 and _BAR in runs:
        at = runs.index(_BAR)
        runs[at] = (between(TextLine(runs[:at]).text, row.cells), False)


def _is_page(values: dict[str, str]) -> bool:
    """Whether an element is a page of what was a PDF, as `pdftohtml -c` and `pdf2htmlEX` write it."""
    return bool(re.fullmatch(r"page\d+-div|pf[0-9a-f]+", values.get("id", "")))
