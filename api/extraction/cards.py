"""From the events of a record to the cards beside the text: each field with the words that say it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from api.extraction.places import Entry, Places, forms_of
from ontology.dates import NotEdtf, bounds

_NAMED = {"person": "persons", "court": "courts", "facility": "facilities"}
"""Fields that name a thing, which is also the kind of place that tells it, and the list that has the thing."""


@dataclass(frozen=True)
class Said:
    """A field of an event, and the place in its quotes that says it; None where it was carried over or worked out."""

    name: str
    value: str
    place: int | None


@dataclass
class Card:
    """An event, numbered in the order of the text."""

    number: int
    event: Entry
    real: bool
    """False for what is only feared, planned or denied."""
    fields: Sequence[Said]
    triggers: list[int] = field(default_factory=list[int])
    """Places of the words that tell it."""
    start: int = 0
    """Where its best quote begins."""

    @property
    def notes(self) -> list[str]:
        """What keeps it from being a plain fact: negated, alleged, feared, planned, denied."""
        plain = {"affirmed", "asserted"}
        return [self.event[key] for key in ("polarity", "modality") if self.event[key] not in plain]

    @property
    def day(self) -> tuple[str, str, int]:
        """Sorts cards by the first day that their date admits, what has none last."""
        date: str | None = self.event["date"]
        try:
            first, last = bounds(date)
        except NotEdtf:
            first, last = date, date
        return first or last or "~", last or "~", self.number


def cards_of(record: Entry, places: Places) -> list[Card]:
    """Return the events of a record and what is not real of them, with the words that tell each."""
    told = [(event, True) for event in record["events"]] + [(event, False) for event in record["unrealised"]]
    told.sort(key=lambda item: (item[0]["evidence"]["start"], item[0]["evidence"]["end"]))
    forms = {
        name: {thing["name"]: forms_of(thing) for thing in record[kind]} for name, kind in _NAMED.items()
    }
    cards = [
        Card(number, event, real, list(_fields(event, places, forms)), start=event["evidence"]["start"])
        for number, (event, real) in enumerate(told, 1)
    ]
    for place, found in tellers(cards, places).items():
        for card in found:
            card.triggers.append(place)
    return cards


def tellers(cards: Sequence[Card], places: Places) -> dict[int, list[Card]]:
    """Return for each trigger the cards that it tells: of its type and quote, and of its persons where known."""
    index: dict[tuple[str, int, int], list[Card]] = defaultdict(list)
    for card in cards:
        for start, end in dict.fromkeys(_quotes(card.event)):
            index[card.event["type"], start, end].append(card)
    found: dict[int, list[Card]] = {}
    for number in places.of("event"):
        place = places.all[number]
        near = index.get((place.meant, *place.evidence), [])
        exact = [card for card in near if card.event["person"] in (place.persons or (None,))]
        found[number] = exact or near
    return found


def _fields(
    event: Entry, places: Places, forms: Mapping[str, Mapping[str, Collection[str]]]
) -> Iterator[Said]:
    quotes = _quotes(event)
    for name in ("date", "person", "court", "facility"):
        value = event[name]
        if value is not None:
            known = forms[name].get(value, {value}) if name in forms else _days(value)
            yield Said(name, value, _first(places, name, quotes, known))
    if event["sentence_months"] is not None:
        length = f"{event['sentence_months']:g} months"
        yield Said("term", length, _first(places, "term", quotes, {length, length[:-1]}))
    for name in ("end", "origin", "actor", "outcome"):
        if event[name] is not None:
            yield Said(name, event[name], None)


def _days(date: str) -> set[str]:
    """Return a date and the ends of an interval."""
    return {date, *date.split("/")} - {"", ".."}


def _quotes(event: Entry) -> list[tuple[int, int]]:
    """Return the characters of its quotes, the best one first."""
    quotes = [event["evidence"], *(mention["evidence"] for mention in event["mentions"])]
    return [(quote["start"], quote["end"]) for quote in quotes]


def _first(
    places: Places, kind: str, quotes: Sequence[tuple[int, int]], known: Collection[str]
) -> int | None:
    found = (n for quote in quotes for n in places.within(kind, *quote) if places.all[n].meant in known)
    return next(found, None)
