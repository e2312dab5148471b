"""Turn lines of text into pieces: paragraphs, headings, list items, contents, footnotes and page furniture.

What has lines and no declared structure goes through here: plain text, PDF, and HTML that a PDF was turned into.
Paragraphs that a page break, a page number or a footnote interrupts come out whole.
"""

from ingest.read.layout.arrange import arrange
from ingest.read.layout.lines import Line, Piece, lines_of
from ingest.read.layout.render import blocks_of, render

__all__ = ["Line", "Piece", "arrange", "blocks_of", "lines_of", "render"]
