"""From what was read of a document to a page of its own, which needs no network, no script and no other file.

Text of a report is escaped wherever it stands; marks that control or turn text around are spelled out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from api.extraction.blocks import Block, blocks, read_sentences
from api.extraction.cards import Card, cards_of
from api.extraction.pieces import Span
from api.extraction.places import Entry, Places, forms_of
from api.pages import render
from ingest.model import Extraction
from ingest.record import to_record

if TYPE_CHECKING:
    from ingest.extract import Traced
    from ingest.nlp.trace import Place

_HOSTILE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_THINGS = {
    "persons": "person",
    "organisations": "organisation",
    "courts": "court",
    "facilities": "facility",
}
_STATED = {
    "charge": ("charges", "text"),
    "provision": ("provisions", "article"),
    "designation": ("designations", "designation"),
    "relation": ("relations", "predicate"),
}
_AROUND = 60
"""Characters of context on either side of what was left out."""


@dataclass(frozen=True)
class Left:
    """One place that was seen and left out, with what stands around it."""

    number: int
    before: str
    words: str
    after: str


class Page:
    """What the template shows."""

    def __init__(self, traced: "Traced") -> None:
        self.record = traced.record or to_record(Extraction())
        self.name = visible(traced.document.name)
        self.published = traced.document.published or next((u.published for u in traced.units), None)
        self._text = traced.document.text
        self._units = traced.units
        self.sentences: Sequence[Span] = sorted({s for where in traced.traces for s in where.sentences})
        found = {place for where in traced.traces for place in where.places}
        self.places = Places(sorted(found, key=_order))
        self.cards = cards_of(self.record, self.places)

    @cached_property
    def told(self) -> Mapping[int, Sequence[Card]]:
        """For each place of a trigger, the events that it tells."""
        found: dict[int, list[Card]] = defaultdict(list)
        for card in self.cards:
            for place in card.triggers:
                found[place].append(card)
        return found

    @cached_property
    def blocks(self) -> list[Block]:
        """The text and what stands beside it."""
        return list(blocks(self._text, self._units, self.sentences, self.places, self.cards))

    @cached_property
    def days(self) -> list[Card]:
        """The events by date."""
        return sorted(self.cards, key=lambda card: card.day)

    @cached_property
    def unread(self) -> list[int]:
        """The numbers of the sentences in which nothing was read."""
        read = read_sentences(self.sentences, self.places, self.told)
        return [n for n in range(len(self.sentences)) if n not in read and self._letters(n)]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many places of each kind there are."""
        return Counter(place.kind for place in self.places.all)

    @cached_property
    def left(self) -> list[tuple[str, str, list[Left]]]:
        """What was left out: reason, what it says, and each place; the most frequent reason first."""
        from ingest.nlp.rejections import REASONS

        found: dict[str, list[Left]] = defaultdict(list)
        for number in self.places.of("rejected"):
            found[self.places.all[number].meant].append(self._left(number))
        ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
        return [(reason, REASONS.get(reason, ""), listed) for reason, listed in ranked]

    def sentence(self, number: int) -> str:
        """Return the words of a sentence."""
        start, end = self.sentences[number]
        return self._text[start:end]

    def words(self, number: int) -> str:
        """Return the words of a place."""
        place = self.places.all[number]
        return self._text[place.start : place.end]

    def mentions(self, kind: str, entry: Entry) -> list[int]:
        """Return the places that name a thing."""
        return self.places.meaning(_THINGS[kind], forms_of(entry))

    def target(self, number: int) -> str | None:
        """Return where a place leads to: the event that it tells, the thing that it names, the reason it was left."""
        place = self.places.all[number]
        if place.kind == "event":
            return f"e{self.told[number][0].number}" if self.told.get(number) else None
        return f"left-{place.meant}" if place.kind == "rejected" else self._anchors.get(_key(place))

    @cached_property
    def _anchors(self) -> dict[tuple[str, str], str]:
        """The row of each thing, charge and provision, by kind of place and each name that it goes by."""
        named = {
            (kind, form): f"{kind}-{n}"
            for things, kind in _THINGS.items()
            for n, entry in enumerate(self.record[things])
            for form in forms_of(entry)
        }
        for kind, (listed, field) in _STATED.items():
            entries: list[Entry] = self.record[listed]
            for n, entry in reversed(list(enumerate(entries))):
                named[kind, entry[field]] = f"{kind}-{n}"
        return named

    def _left(self, number: int) -> Left:
        place = self.places.all[number]
        before = self._text[max(0, place.start - _AROUND) : place.start]
        return Left(number, before, self.words(number), self._text[place.end : place.end + _AROUND])

    def _letters(self, number: int) -> bool:
        return any(letter.isalpha() for letter in self.sentence(number))


def page_of(traced: "Traced") -> str:
    """Return the page as HTML."""
    page = Page(traced)
    return render("extraction.html", page=page, unread=set(page.unread), things=_THINGS, visible=visible)


def visible(text: str) -> str:
    """Return a text in which characters that control or turn text around are spelled out."""
    return _HOSTILE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _order(place: "Place") -> tuple[int, int, str, str]:
    return place.start, -place.end, place.kind, place.meant


def _key(place: "Place") -> tuple[str, str]:
    return place.kind, place.meant
