"""From the text of a unit to what it says: the extractor.

`load()` gives an `Extractor`; `extract` is a pure function of a document and a unit, its output is the same each time.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Document, Extraction, Unit
from ingest.nlp.build import extraction_of
from ingest.nlp.clean import Clean, clean
from ingest.nlp.pipeline import grammar, statistical
from ingest.nlp.reading import Reading, reading_of
from ingest.nlp.start import begin, mark_passages
from ingest.nlp.trace import Trace, trace
from ingest.parallel import ordered

__all__ = ["Extractor", "load"]
CHUNK = 20_000
"""Characters that go through the model at once; a longer text is cut where a sentence or a word ends."""


class Extractor:
    """Reads units; the model is loaded at the first one."""

    @cached_property
    def model(self) -> Language:
        """The statistical pipeline."""
        return statistical()

    @cached_property
    def grammar(self) -> Language:
        """Our own pipeline."""
        return grammar()

    def extract(self, document: Document, unit: Unit) -> Extraction:
        """What a unit of a document says."""
        return extraction_of(self.read(document, unit))

    def read(self, document: Document, unit: Unit) -> Reading:
        """The finished workspace, for tests and for the page that shows what was read."""
        text = clean(document.text, unit)
        doc = self._parse(text)
        return reading_of(self.grammar(begin(doc, text, unit, document.text)))

    def trace(self, document: Document, unit: Unit) -> tuple[Extraction, Trace]:
        """What a unit says, and from which words."""
        reading = self.read(document, unit)
        extraction = extraction_of(reading)
        return extraction, trace(reading, extraction)

    def pipe(self, items: Iterable[tuple[Document, Unit]], n_process: int = 1) -> Iterator[Extraction]:
        """Extract many units, in their order; with several processes the output is the same."""
        if n_process <= 1:
            return (self.extract(document, unit) for document, unit in items)
        return ordered(_extract, items, n_process)

    def _parse(self, text: Clean) -> Doc:
        docs = [self._made(text, start, stop) for start, stop in _chunks(text.text)]
        parsed = list(self.model.pipe(docs, batch_size=16))
        return parsed[0] if len(parsed) == 1 else Doc.from_docs(parsed, ensure_whitespace=False)

    def _made(self, text: Clean, start: int, stop: int) -> Doc:
        doc = self.model.make_doc(text.text[start:stop])
        mark_passages(doc, text, start)
        return doc


def _chunks(text: str) -> list[tuple[int, int]]:
    """Runs of at most `CHUNK` characters that end at a paragraph, a sentence or a word."""
    out: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > CHUNK:
        stop = start + CHUNK
        for mark in ("\n\n", ". ", " "):
            at = text.rfind(mark, start + CHUNK // 2, stop)
            if at > 0:
                stop = at + len(mark)
                break
        out.append((start, stop))
        start = stop
    return [*out, (start, len(text))]


@lru_cache(maxsize=1)
def load() -> Extractor:
    """The extractor of this process; its model is loaded when it is first used."""
    return Extractor()


def _extract(item: tuple[Document, Unit]) -> Extraction:
    return load().extract(*item)
