"""Build the PDF and DOCX example reports from the texts in examples/sources.

Run it as ``python examples/build.py`` (writes the files) or ``python examples/build.py --check`` (writes nothing,
exit status 1 when a file differs). It needs fpdf2 and python-docx. Nothing is compressed and every time stamp is the
report's publication date, so that the same text gives the same bytes on each machine.
"""

# fpdf2 decorates multi_cell without types.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import argparse
import io
import re
import sys
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from fpdf import FPDF

HERE = Path(__file__).resolve().parent
FORMS = {
    "russia-galiaskarov": "docx",
    "turkey-kilicdereli": "docx",
    "iran-aliyar": "pdf",
    "nicaragua-nurinda": "pdf",
}
PAGE_BREAK = "<!-- page -->"
FOOTNOTE = re.compile(r"^\[\^(\d+)\]:\s+(.*)$", re.DOTALL)
MARKER = re.compile(r"\[\^(\d+)\]")


@dataclass
class Source:
    """A source text: its front matter and its blocks, page by page, with the footnotes of each page."""

    title: str
    source: str
    publisher: str
    published: datetime
    pages: list[list[str]] = field(default_factory=list[list[str]])
    notes: list[list[tuple[str, str]]] = field(default_factory=list[list[tuple[str, str]]])


def read_source(path: Path) -> Source:
    """Read front matter and blocks of a source file; raise ValueError when the front matter is missing."""
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) != 3 or parts[0]:
        raise ValueError(f"{path}: front matter between two lines of '---' expected")
    pairs = (line.partition(":") for line in parts[1].splitlines())
    meta = {key.strip(): value.strip().strip('"') for key, _, value in pairs}
    published = datetime.strptime(meta["published"], "%Y-%m-%d").replace(tzinfo=UTC)
    result = Source(meta["title"], meta["source"], meta["publisher"], published)
    for page in parts[2].split(PAGE_BREAK):
        blocks: list[str] = []
        notes: list[tuple[str, str]] = []
        for block in (b.strip() for b in page.split("\n\n")):
            match = FOOTNOTE.match(block)
            if match:
                notes.append((match[1], match[2]))
            elif block:
                blocks.append(block)
        result.pages.append(blocks)
        result.notes.append(notes)
    return result


class ReportPdf(FPDF):
    """A page with the publisher on top, footnotes above the bottom margin and "Page n of m" below."""

    def __init__(self, source: Source) -> None:
        """Prepare the document and its metadata."""
        super().__init__(format="A4")
        self.report = source
        self.core_fonts_encoding = "cp1252"
        self.set_compression(False)
        self.set_title(source.title)
        self.set_author(source.publisher)
        self.set_subject(source.source)
        self.set_creator("casegraph examples/build.py")
        self.set_producer("casegraph examples/build.py")
        self.set_lang("en")
        self.set_creation_date(source.published)
        self.set_margins(25, 20)
        self.set_auto_page_break(True, 45)
        self.alias_nb_pages("{nb}")

    def header(self) -> None:
        """Print the running head."""
        self.set_font("Helvetica", size=8)
        self.cell(0, 6, f"{self.report.publisher} - {self.report.source}", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def footer(self) -> None:
        """Print the footnotes of this page and the page number."""
        notes = self.report.notes[self.page_no() - 1]
        if notes:
            self.set_y(-38)
            self.line(25, self.get_y(), 75, self.get_y())
            self.set_font("Times", size=8)
            self.ln(1)
            for number, text in notes:
                self.multi_cell(0, 3.6, f"{number} {text}", align="L", new_x="LMARGIN", new_y="NEXT")
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 6, f"Page {self.page_no()} of {{nb}}", align="C")

    def paragraph(self, text: str) -> None:
        """Print a paragraph, its footnote markers raised."""
        self.set_font("Times", size=11)
        for index, piece in enumerate(MARKER.split(" ".join(text.split()))):
            self.char_vpos = "SUP" if index % 2 else "LINE"
            self.write(5.4, piece)
        self.char_vpos = "LINE"
        self.ln(8.5)


def build_pdf(source: Source) -> bytes:
    """Return the PDF of a source text; each page of the source must fit on one page."""
    pdf = ReportPdf(source)
    for number, blocks in enumerate(source.pages, start=1):
        pdf.add_page()
        for block in blocks:
            if block.startswith("#"):
                size = 16 if block.startswith("# ") else 12
                pdf.set_font("Helvetica", style="B", size=size)
                pdf.multi_cell(0, size * 0.5, block.lstrip("# "), align="L", new_x="LMARGIN", new_y="NEXT")
                pdf.ln(2)
            else:
                pdf.paragraph(block)
        if pdf.page_no() != number:
            raise ValueError(f"{source.title}: page {number} of the source is too long for one page")
    return bytes(pdf.output())


def add_block(document: DocumentObject, block: str) -> None:
    """Add a heading, a table, a list or a paragraph to the document."""
    if block.startswith("# "):
        document.add_heading(block[2:], level=1)
    elif block.startswith("## "):
        document.add_heading(block[3:], level=2)
    elif block.startswith("|"):
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    elif block.startswith("- "):
        for line in block.splitlines():
            document.add_paragraph(line[2:], style="List Bullet")
    else:
        document.add_paragraph(" ".join(block.split()))


def slim(document: DocumentObject) -> None:
    """Take out of the template what no report uses: its thumbnail, a second style sheet and the table styles."""
    package = document.part.package
    if package is None:
        raise ValueError("the template of python-docx has no package")
    for relations in (document.part.rels, package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(("/thumbnail", "/stylesWithEffects")):
                del relations[key]
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()


def build_docx(source: Source) -> bytes:
    """Return the DOCX of a source text, stored without compression and with one time stamp on every member."""
    document = Document()
    slim(document)
    cast(ParagraphStyle, document.styles["Normal"]).font.size = Pt(11)
    document.sections[0].footer.paragraphs[0].text = f"{source.publisher}, {source.published:%Y}"
    when = source.published.replace(tzinfo=None)
    core = document.core_properties
    core.title, core.author, core.subject = source.title, source.publisher, source.source
    core.created = core.modified = when
    core.last_modified_by, core.comments, core.language, core.revision = source.publisher, "", "en", 1
    for page in source.pages:
        for block in page:
            add_block(document, block)
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_STORED) as after:
        for name in before.namelist():
            member = zipfile.ZipInfo(name, when.timetuple()[:6])
            member.create_system = 3
            member.external_attr = 0o644 << 16
            after.writestr(member, before.read(name))
    return fixed.getvalue()


def main(arguments: list[str] | None = None) -> int:
    """Build all files, or compare them with --check; return the exit status."""
    parser = argparse.ArgumentParser(description="Build the PDF and DOCX example reports.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file would change")
    check = parser.parse_args(arguments).check
    changed = 0
    for name, form in FORMS.items():
        source = read_source(HERE / "sources" / f"{name}.md")
        data = build_pdf(source) if form == "pdf" else build_docx(source)
        target = HERE / "reports" / f"{name}.{form}"
        same = target.exists() and target.read_bytes() == data
        changed += not same
        if not same and not check:
            target.write_bytes(data)
        print(
            f"{target.name}: {'unchanged' if same else 'differs' if check else 'written'}, {len(data)} bytes"
        )
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
