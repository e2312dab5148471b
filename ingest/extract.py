"""From a document to what it says: the record, and where in the text each part of it was read from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from ingest.errors import bad_input
from ingest.join import joined
from ingest.model import Document, Extraction, Unit
from ingest.record import to_record
from ingest.segment import segment

if TYPE_CHECKING:
    from ingest.nlp import Extractor
    from ingest.nlp.trace import Trace

T = TypeVar("T")
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True)
class Traced:
    """A document with its record, its units, and for each of them where it was read from."""

    document: Document
    record: dict[str, Any]
    units: Sequence[Unit]
    traces: Sequence["Trace"]


def record_of(document: Document) -> dict[str, Any]:
    """Return the record of a document, its units put together; raises `BadInput`."""
    from ingest.nlp import load

    extractor = load()
    return joined(to_record(extraction(extractor, document, unit)) for unit in segment(document))


def traced(document: Document) -> Traced:
    """Return the record of a document and what it was read from; raises `BadInput`."""
    from ingest.nlp import load

    extractor, units = load(), segment(document)
    both = [_guarded(document, partial(extractor.trace, document, unit)) for unit in units]
    record = joined(to_record(found) for found, _ in both)
    return Traced(document, record, units, [where for _, where in both])


def extraction(extractor: "Extractor", document: Document, unit: Unit) -> Extraction:
    """Return what a unit says; raises `BadInput` where the extractor fails on it."""
    return _guarded(document, partial(extractor.extract, document, unit))


def _guarded(document: Document, work: Callable[[], T]) -> T:
    """Return what the work yields; a fault of the extractor costs this file and not the run."""
    try:
        return work()
    except _FAULTS as error:
        reason = f"The extractor failed on it ({type(error).__name__})"
        raise bad_input("CG-READ-019", document.name, reason) from error
