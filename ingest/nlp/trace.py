"""From a finished reading to the places in the text that it comes from: names, dates, terms, triggers, wordings.

Every place counts characters of the document. A page shows them, and tells which words each entry was read from.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.model import Extraction
from ingest.nlp.build_evidence import evidence_around, span
from ingest.nlp.reading import Reading, Telling

PlaceKind = Literal[
    "person", "organisation", "court", "facility", "provision", "date", "term", "event", "charge",
    "designation", "relation", "rejected",
]  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A run of the document's characters, and what it was taken for."""

    kind: PlaceKind
    start: int
    end: int
    meant: str
    """A thing's name, an article, an EDTF date, the months of a term, an event's type, a reason; empty if unknown."""
    evidence: tuple[int, int] = (0, 0)
    """Of a trigger: the characters of the quote that tells its event."""
    persons: tuple[str, ...] = ()
    """Of a trigger: to whom it happens."""


@dataclass(frozen=True)
class Trace:
    """The sentences of a unit and what was seen in them, both in the order of the document."""

    sentences: tuple[tuple[int, int], ...]
    places: tuple[Place, ...]


def trace(reading: Reading, extraction: Extraction) -> Trace:
    """Return where a unit's extraction comes from."""
    words = reading.words
    origin = reading.clean.origin
    sentences = {
        origin(words.start[a], words.end[b - 1]) for a, b in words.bounds if words.chars(a, b).strip()
    }
    places = {*_named(reading), *_stated(reading), *_worded(extraction)}
    return Trace(tuple(sorted(sentences)), tuple(sorted(places, key=_order)))


def _order(place: Place) -> tuple[object, ...]:
    """By where they stand; what stands at the same place in one order too, whichever process reads it."""
    return place.start, -place.end, place.kind, place.meant, place.evidence, place.persons


def _named(reading: Reading) -> Iterator[Place]:
    for name in reading.names:
        things = reading.people if name.kind == "person" else reading.bodies
        if 0 <= name.thing < len(things):
            thing = things[name.thing]
            yield Place(thing.kind, *span(reading, name.start, name.end), thing.name)


def _stated(reading: Reading) -> Iterator[Place]:
    for when in reading.dates:
        yield Place("date", *span(reading, when.start, when.end), when.edtf or "")
    for term in reading.terms:
        yield Place("term", *span(reading, term.start, term.end), _length(term.months, term.days))
    for provision, start, end in reading.provisions:
        yield Place("provision", *span(reading, start, end), provision.article)
    for telling in reading.tellings:
        yield _trigger(reading, telling)


def _trigger(reading: Reading, telling: Telling) -> Place:
    quote = evidence_around(reading, telling.at)
    where = span(reading, telling.at, max(telling.at + 1, telling.end))
    return Place("event", *where, telling.type, (quote.start, quote.end), tuple(telling.victims))


def _worded(extraction: Extraction) -> Iterator[Place]:
    for charge in extraction.charges:
        at = max(0, charge.evidence.text.find(charge.text))
        found = charge.text in charge.evidence.text
        start = charge.evidence.start + at
        yield Place("charge", start, start + len(charge.text) if found else charge.evidence.end, charge.text)
    for designation in extraction.designations:
        quote = designation.evidence
        yield Place("designation", quote.start, quote.end, designation.designation)
    for relation in extraction.relations:
        yield Place("relation", relation.evidence.start, relation.evidence.end, relation.predicate)
    for rejected in extraction.rejected:
        yield Place("rejected", rejected.start, rejected.end, rejected.reason)


def _length(months: float | None, days: float | None) -> str:
    """Return `66 months`, `5 days`; nothing where the length was not understood."""
    value, unit = (months, "month") if months is not None else (days, "day")
    return "" if value is None else f"{value:g} {unit}{'' if value == 1 else 's'}"
