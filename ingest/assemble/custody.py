"""Turn the events of one person into stays in facilities, and the stays into `heldIn` claims.

A transfer to a facility opens a stay, a transfer from it or a release closes it, an event inside it shows presence.
A stay in a prison, a colony or remand that the text nowhere ends is open, and last known true when its unit was
published; nobody stays in a police station that long. Both the passage that
opens a stay and the one that closes it become a claim of the same interval: each edge then leads to both.
Only named facilities count: two reports that say "police station" do not speak of one place.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.assemble import keys
from ingest.assemble.ledger import Interval, Stance
from ingest.assemble.things import Cast
from ingest.model import Event, Evidence, evidence_of
from ontology.dates import bounds

_OPENS = frozenset({"transfer", "detention", "solitary_confinement"})
_SHOWS = frozenset({"ill_treatment", "denial_of_access", "hearing"})
_CLOSES = frozenset({"release", "death"})
_LASTING = frozenset(
    {"prison", "maximum_security_prison", "penal_colony", "labour_camp", "pretrial_detention_centre", None}
)
"""Kinds of facility in which people stay until the text says otherwise; None is a table's place of detention."""


@dataclass
class Stay:
    """A stay in a facility (its record), with what it stands on; dates are EDTF."""

    facility: str
    begins: str | None
    ends: str | None
    evidence: list[Event] = field(default_factory=list[Event])


def custody(cast: Cast, told: Iterable[Event], published: str | None) -> None:
    """Write a `heldIn` claim for each event that a stay of its person stands on."""
    by_person: dict[str, list[Event]] = {}
    for event in told:
        person = cast.persons.get(event.person or "")
        if person and event.polarity == "affirmed" and event.modality in ("asserted", "alleged"):
            by_person.setdefault(person, []).append(event)
    for person, own in by_person.items():
        for stay in stays(cast, own, published):
            _claim(cast, person, stay)


def stays(cast: Cast, told: list[Event], published: str | None) -> list[Stay]:
    """Return the stays of one person, in the order of their dates; undated events come last."""
    found = _Custody(cast)
    for event in sorted(told, key=lambda event: event.date or "~"):
        found.take(event)
    found.leave_open(published)
    return found.stays


class _Custody:
    """Where a person is held as the events go by."""

    def __init__(self, cast: Cast) -> None:
        self.stays: list[Stay] = []
        self._cast = cast
        self._now: Stay | None = None
        self._last_seen: str | None = None

    def take(self, event: Event) -> None:
        place, origin = self._named(event.facility), self._named(event.origin)
        day = _single(event.date)
        if event.type in _SHOWS:  # Heard from prison by video: nobody left it.
            place, origin = place or origin, None
        if event.type in _CLOSES or origin:
            self._close(origin or place, day, event)
        if (
            event.type == "transfer"
            and place
            and origin is None
            and self._now
            and self._now.facility != place
        ):
            self._close(self._now.facility, day, event)
        if place and event.type in _OPENS:
            self._open(place, day, event)
        elif place and event.type in _SHOWS and not _disputed(event):
            self._show(place, day, event)

    def leave_open(self, published: str | None) -> None:
        if self._now and self._now.ends is None:
            published = published if self._cast.kinds.get(self._now.facility) in _LASTING else None
            seen = max(filter(None, (self._last_seen, self._now.begins, published)), default=None)
            self._now.ends = f"{seen}/.." if seen else None

    def _named(self, name: str | None) -> str | None:
        return self._cast.facilities.get(name or "") if keys.is_named(name or "") else None

    def _open(self, place: str, day: str | None, event: Event) -> None:
        if self._now and self._now.facility == place:
            self._now.evidence.append(event)
            self._now.begins = self._now.begins or day
        else:
            self._start(Stay(place, day, _single(event.end), [event]))
        self._last_seen = day or self._last_seen

    def _start(self, stay: Stay) -> None:
        self.stays.append(stay)
        if stay.ends is None:
            self.leave_open(None)
            self._now, self._last_seen = stay, None

    def _close(self, place: str | None, day: str | None, event: Event) -> None:
        if self._now and place in (None, self._now.facility):
            self._now.evidence.append(event)
            self._now.ends = day
            self._now = None
        elif place:
            self.stays.append(Stay(place, f"../{day}" if day else None, day, [event]))

    def _show(self, place: str, day: str | None, event: Event) -> None:
        if self._now and self._now.facility == place:
            self._now.evidence.append(event)
            self._last_seen = day or self._last_seen
        elif _says_where(event):
            self.stays.append(
                Stay(place, f"../{day}" if day else None, f"{day}/.." if day else None, [event])
            )


def _claim(cast: Cast, person: str, stay: Stay) -> None:
    when = Interval(stay.begins, stay.ends)
    for event in stay.evidence:
        stance = Stance(event.confidence, event.polarity, event.modality)
        cast.ledger.link(person, "heldIn", stay.facility, _where(cast, event, stay), stance, when)
    cast.ledger.identify(person, context=cast.ledger.blocks(stay.facility))


def _where(cast: Cast, event: Event, stay: Stay) -> Evidence:
    """Return where an event names the facility of a stay, if that has a place of its own."""
    for name, facility in (("facility", event.facility), ("origin", event.origin)):
        if cast.facilities.get(facility or "") == stay.facility:
            return evidence_of(event, name)
    return event.evidence


def _says_where(event: Event) -> bool:
    """Tell whether a passage of the event names its facility; where that follows from others, it shows no new stay."""
    words = [
        word for word in (event.facility or event.origin or "").split() if len(word) > 3 and word[0].isupper()
    ]
    return any(word in mention.evidence.text for mention in event.mentions for word in words)


def _disputed(event: Event) -> bool:
    """Tell whether passages date an event in ways that exclude each other: it then shows no presence."""
    dates = [bounds(mention.date) for mention in event.mentions if mention.date]
    first = max((date.earliest for date in dates if date.earliest), default=None)
    last = min((date.latest for date in dates if date.latest), default=None)
    return first is not None and last is not None and first > last


def _single(date: str | None) -> str | None:
    """Return the beginning of an EDTF date: of an interval its first end, when that is known."""
    first = (date or "").split("/")[0]
    return first if first and first != ".." else None
