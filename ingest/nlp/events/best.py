"""From the tellings of one event to the event as the best of them has it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.model import Event, Evidence, Mention
from ingest.nlp.build_evidence import evidence_around
from ingest.nlp.dates.parts import DAY, MONTH, months_apart
from ingest.nlp.events.attribution import as_told
from ingest.nlp.events.taken_over import taken_over
from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.names.court_roles import named_court, places_of_court
from ingest.nlp.reading import Reading, Telling

OWN_PLACE = {"arrest"}
"""Of what only its own sentence gives the place: another one tells where somebody was held afterwards."""
FAINT = 0.1
"""How sure a telling is, below which another of the same event is quoted and dates it."""


def event_of(reading: Reading, told: Cluster, sure: float) -> Event:
    """The event that tellings tell together, as the best of them has it."""
    cluster = _clear(told.tellings)
    ranked = sorted(
        cluster, key=lambda t: (t.nominal, t.heading, t.inherited, t.date is None, -len(t.date or ""), t.at)
    )
    best = ranked[0]
    day = _day([t for t in cluster if not t.inherited]) or _day(cluster)
    stated = any(t.date and not t.inherited for t in cluster)
    mentions = tuple(_mention(reading, t, stated) for t in cluster)
    return Event(
        type=best.type, person=told.victim or None, date=day, court=_court(reading, cluster),
        facility=_facility(ranked),
        actor=next((t.actor for t in ranked if t.actor), None),
        sentence_months=next((t.months for t in ranked if t.months is not None), None),
        outcome=_outcome(ranked),
        polarity=best.polarity, modality=as_told(reading, best), evidence=evidence_around(reading, best.at),
        confidence=sure, mentions=mentions,
        origin=next((t.origin for t in ranked if t.origin), None),
    )  # fmt: skip


def _clear(cluster: Sequence[Telling]) -> Sequence[Telling]:
    """Without what hardly tells it, beside what does: `released a statement` beside `was released in May`."""
    return [t for t in cluster if t.sure >= FAINT] or cluster


def _court(reading: Reading, cluster: Sequence[Telling]) -> str | None:
    """The first that a telling names in its own sentence, by its name before `a Moscow court`; else one taken over."""
    told = [t.court for t in cluster if t.court]
    own = [t.court for t in cluster if t.court and places_of_court(reading, t)]
    return next((c for c in own if named_court(c)), next(iter([*own, *told]), None))


def _facility(ranked: Sequence[Telling]) -> str | None:
    """The first that a telling has; of an arrest only one of its sentence, or that tells it with its day."""
    best = ranked[0]
    if best.type not in OWN_PLACE:
        return next((t.facility for t in ranked if t.facility), None)
    own = (t for t in ranked if t.sentence == best.sentence or _tells_the_day(t, best))
    return next((t.facility for t in own if t.facility), None)


def _tells_the_day(telling: Telling, best: Telling) -> bool:
    """Whether it tells it with a verb, of the same day: `Date of arrest: 3 May. ... On 3 May he was taken to X.`"""
    return (
        telling.date is not None and telling.date == best.date and not (telling.nominal or telling.inherited)
    )


def _outcome(ranked: Sequence[Telling]) -> str | None:
    """The first; of an appeal what it changed, which says more than that the rest stands."""
    outcomes = [t.outcome for t in ranked if t.outcome]
    return next((o for o in outcomes if o != "upheld"), next(iter(outcomes), None))


def _day(told: Iterable[Telling]) -> str | None:
    """The likeliest of the dates told; one that is part of another (`2021-05` of `2021-05-04`) speaks for it too."""
    chance: dict[str, float] = defaultdict(float)
    for telling in told:
        if telling.date:
            chance[telling.date] += telling.timely
    return max(
        chance, key=lambda d: (sum(c for x, c in chance.items() if _speaks_for(x, d)), len(d)), default=None
    )


def _speaks_for(told: str, date: str) -> bool:
    """Whether one date is part of another, or the month before or after its day: `arrived on the 30th`, `in May`."""
    month = len(told) == MONTH and len(date) == DAY
    return date.startswith(told) or (month and months_apart(told, date) <= 1)


def _mention(reading: Reading, telling: Telling, stated: bool) -> Mention:
    """A telling as a mention; a day that it only took over is left out where others state one."""
    quote: Evidence = evidence_around(reading, telling.at)
    return Mention(
        None if stated and telling.inherited else telling.date,
        quote,
        telling.polarity,
        as_told(reading, telling),
        0.8,
        telling.according_to,
        telling.facility,
        telling.court,
        telling.months,
        telling.outcome,
        taken_over(reading, telling, quote),
    )
