"""From a finished reading to what it saw and could not place: each reason is enumerated, each place is known.

What the components note while they read (`Reading.rejected`) is put together with what only the end can tell: a date
that no event took, a term that is nobody's.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from ingest.model import Rejected
from ingest.nlp.build_evidence import span
from ingest.nlp.learned.confidence import believed
from ingest.nlp.reading import Reading, Telling, When

REASONS: Mapping[str, str] = {
    "trigger_without_person": "Words that tell an event, and nobody to whom it would have happened.",
    "victim_is_no_person": "Words that tell an event, and it happened to what is no person.",
    "event_doubted": "Words that seem to tell an event, and are not sure enough.",
    "statistic": "A figure about a country or a period (`since 2013 thousands were detained`), and no event of a case.",
    "charge_doubted": "Words that seem to accuse somebody, and it is not sure enough that they do, or whom.",
    "date_without_event": "A date that no event, birth or designation of its sentence or the next has.",
    "date_not_resolved": "Words of time whose year or day the text does not give.",
    "term_without_event": "A length of time that no event of its sentence has.",
    "name_doubted": "What the encoder holds for a person, and the text around it does not.",
    "outside_passage": "A statement whose words stand in no passage of the document; counted by `casegraph ingest`.",
}
"""Every reason, and what it says."""
DOUBTED = "casegraph_doubted"
"""Where `person_doubts` leaves the tokens of names that it let go of."""


def rejections(reading: Reading) -> tuple[Rejected, ...]:
    """Return what could not be placed, in the order of the document, each place once for each reason."""
    found = {
        *reading.rejected,
        *_dates(reading),
        *_terms(reading),
        *_doubted(reading),
        *_accusations(reading),
    }
    return tuple(sorted(found, key=lambda r: (r.start, r.end, r.reason)))


def _dates(reading: Reading) -> Iterator[Rejected]:
    """Yield the dates that nothing took: neither in their sentence nor, by inheritance, in the next."""
    days = _by_sentence(reading, lambda t: (t.date, t.until))
    taken = {born for thing in reading.people for born in (thing.born, thing.died)}
    taken |= {designation.since for designation in reading.designations}
    for when in reading.dates:
        number = reading.words.sentence[when.start]
        if when.birth or when.shift or when.edtf in taken or _heads(reading, when):
            continue
        if when.edtf is None:
            yield _rejected(reading, "date_not_resolved", when.start, when.end)
        elif not any(_has(day, when) for near in (number, number + 1) for day in days[near]):
            yield _rejected(reading, "date_without_event", when.start, when.end)


def _heads(reading: Reading, when: When) -> bool:
    """Tell whether it is the date that an update or the whole text was published on."""
    unit = reading.unit
    return when.edtf in {unit.published, *(update.date for update in unit.updates)} and not any(
        letter.isalpha() for letter in _rest(reading, when)
    )


def _rest(reading: Reading, when: When) -> str:
    """Return what the date's passage says beside it."""
    start, end, _ = reading.clean.passages[reading.sentence_of(when.start).passage]
    return reading.clean.text[start : when.char] + reading.clean.text[when.stop : end]


def _terms(reading: Reading) -> Iterator[Rejected]:
    """Yield the lengths of time that nothing took; how long ago or later something was belongs to a date."""
    months = _by_sentence(reading, lambda t: (t.months,))
    relative = {k for when in reading.dates for k in range(when.start, when.end)}
    for term in reading.terms:
        taken = term.months in months[reading.words.sentence[term.start]]
        if (
            not taken
            and not term.ellipsis
            and term.months is not None
            and not relative & set(range(term.start, term.end))
        ):
            yield _rejected(reading, "term_without_event", term.start, term.end)


def _doubted(reading: Reading) -> Iterator[Rejected]:
    """Yield the names that were let go of, and that nothing else has claimed since."""
    spans: list[tuple[int, int]] = reading.doc.user_data.get(DOUBTED, [])
    for start, end in spans:
        if not any(reading.owner[start:end]):
            yield _rejected(reading, "name_doubted", start, end)


def _accusations(reading: Reading) -> Iterator[Rejected]:
    """Yield the wordings of charges that are not told, of nobody."""
    told = {c.tokens for c in reading.charges if believed(c.charge)}
    for tokens in {c.tokens for c in reading.charges} - told:
        yield _rejected(reading, "charge_doubted", *tokens)


def _by_sentence(
    reading: Reading, values: Callable[[Telling], tuple[str | float | None, ...]]
) -> Mapping[int, set[str | float]]:
    found: dict[int, set[str | float]] = defaultdict(set)
    for telling in reading.tellings:
        found[telling.sentence].update(value for value in values(telling) if value is not None)
    return found


def _has(day: str | float, when: When) -> bool:
    """Tell whether an event's date is this one, an end of an interval that has it, or the day that it stands in."""
    return isinstance(day, str) and when.edtf is not None and when.edtf in day


def _rejected(reading: Reading, reason: str, start: int, end: int) -> Rejected:
    """What stands at tokens `start` to `end` (exclusive), left out for a reason."""
    return Rejected(reason, *span(reading, start, end))
