"""From the text of a unit to what it says: the extractor.

`load()` gives an `Extractor`; `extract` is a pure function of a document and a unit, its output is the same each time.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from spacy.language import Language

from ingest.model import Document, Extraction, Unit
from ingest.nlp.build import extraction_of
from ingest.nlp.language.clean import clean
from ingest.nlp.language.parse import parsed
from ingest.nlp.pipeline import grammar, statistical
from ingest.nlp.reading import Reading, reading_of
from ingest.nlp.start import begin
from ingest.nlp.trace import Trace, trace
from ingest.parallel import ordered

__all__ = ["Extractor", "load"]


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
        doc = parsed(self.model, text)
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


@lru_cache(maxsize=1)
def load() -> Extractor:
    """The extractor of this process; its model is loaded when it is first used."""
    return Extractor()


def _extract(item: tuple[Document, Unit]) -> Extraction:
    return load().extract(*item)
