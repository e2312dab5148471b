"""From custody that was told before to a further telling of it: where a convict is held, and what is thought of it.

`Prison: X`, `he is held at X` and `is serving it in X` tell again, behind a prison sentence of the same person, that it
was imposed; behind custody of a day `he is held at X` tells where that was. `His detention has no legal basis` and
`freed after 430 days in jail` tell again of the custody before, `had been charged` of the charge with a day.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.nlp.dates.parts import YEAR
from ingest.nlp.events.sentencing import WHOLE
from ingest.nlp.events.verdicts import SERVED, SERVING
from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.fields import label_of
from ingest.nlp.language.words import VERB_TAGS, Words
from ingest.nlp.learned.confidence import Cluster
from ingest.nlp.reading import CUSTODY, Reading, Telling

Believed = tuple[Cluster, float]
Place = tuple[int, str | None]
ANEW = {*CUSTODY, "release"}
"""What shows on a later day that somebody is no longer held for the sentence, or was taken again."""
PRESENT = {"VBZ", "VBP"}
PERFECT = {"has", "have", "had", "'ve"}
STAYED = {"remain", "remains", "remained", "stayed", "continued", "was", "were"}
AT_THE_END = {"year's", "year", "end"}
"""Two of them say in a report on a year how it ended: `where they remained at year's end`."""
UNTRIED = {
    "remand", "remanded", "pretrial", "pre", "awaiting", "pending", "charge", "charges", "charged", "incommunicado",
    "investigation", "questioning", "interrogation", "until", "since", "house", "surveillance",
}  # fmt: skip
"""Words of custody that is no sentence's."""
JUDGED = {
    "arbitrary", "arbitrarily", "unlawful", "unlawfully", "illegal", "illegally", "unjust", "unjustly", "wrongful",
    "wrongfully", "basis", "evidence", "motivated", "retaliation", "reprisal", "account", "solely",
}  # fmt: skip
"""Words of those who say why somebody is held, or that it is not right."""
EARLIER = {
    "previously", "earlier", "before", "already", "once", "twice", "first", "also", "another", "other", "new",
}  # fmt: skip
"""Words of an accusation in another case."""
DOUBTFUL = 0.5
"""How likely at least that words tell an event, for them to count."""
STEPS = 4
"""Steps up the parse to the verb that has the time."""


def told_again(reading: Reading, believed: Sequence[Believed]) -> list[Believed]:
    """The events, those tellings of custody that tell another of them again among the tellings of that one."""
    own: dict[str, list[Cluster]] = defaultdict(list)
    for cluster, _ in believed:
        own[cluster.victim].append(cluster)
    again: dict[int, Cluster] = {}
    for victim, clusters in own.items():
        again.update(_again(reading, clusters) if victim else ())
    further: dict[int, list[Telling]] = defaultdict(list)
    for cluster, _ in believed:
        if told := again.get(id(cluster)):
            further[id(told)].extend(_beside(t, told) for t in cluster.tellings)
    return [
        (replace(cluster, tellings=[*cluster.tellings, *further[id(cluster)]]), sure)
        for cluster, sure in believed
        if id(cluster) not in again
    ]


def _beside(telling: Telling, told: Cluster) -> Telling:
    """A telling as a further one of another event, which says less than that event's own."""
    where = None if told.family == "arrest" else telling.facility
    return replace(
        telling, type=told.family, date=None, facility=where, inherited=False, nominal=True, heading=True
    )


@dataclass(frozen=True)
class _Known:
    """What is told of one person."""

    moved: Mapping[Place, Cluster]
    """Transfers, by the sentence that tells them and where they led."""
    released: frozenset[int]
    """The sentences that tell a release."""
    arrests: Sequence[Cluster]
    remand: Cluster | None
    """The custody told with its day, where it is only once."""
    charged: Cluster | None
    """The first charge that is told with its day."""
    taken: Cluster | None
    """The first arrest or custody that is told with its day."""
    term: Cluster | None
    """The last prison sentence."""
    passed: frozenset[int]
    """Events, by their identity, that show that they are no longer held for it."""


def _known(own: Sequence[Cluster]) -> _Known:
    terms = [c for c in own if c.family == "sentence" and _of_prison(c)]
    term = max(terms, key=lambda c: (max(c.days, default=""), c.tellings[0].at), default=None)
    day = max(term.days, default="") if term else ""
    held = [c for c in own if c.family == "detention" and c.days]
    return _Known(
        {_place(t): c for c in own if c.family == "transfer" for t in c.tellings if t.facility},
        frozenset(t.sentence for c in own if c.family == "release" for t in c.tellings),
        [c for c in own if c.family == "arrest"],
        held[0] if len(held) == 1 else None,
        next((c for c in own if c.family == "charge" and any(t.date for t in _sure(c))), None),
        next((c for c in own if c.family in CUSTODY and c.days), None),
        term,
        frozenset(id(c) for c in own if c.family in ANEW and _after(c, day)),
    )


def _again(reading: Reading, own: Sequence[Cluster]) -> Iterator[tuple[int, Cluster]]:
    """The custody of a person that tells another event of theirs again, by its identity, and that event."""
    known = _known(own)
    last: Cluster | None = None
    for cluster in sorted(own, key=lambda c: c.tellings[0].at):
        if told := _told_by(reading, cluster, known, last):
            yield id(cluster), told
        elif cluster.family in CUSTODY and cluster.days:
            arrest = cluster.family == "arrest" and last is not None and last.family == "detention"
            last = last if arrest else cluster


def _told_by(reading: Reading, cluster: Cluster, known: _Known, last: Cluster | None) -> Cluster | None:
    """The event that custody tells again; `last` is the custody with a day that was told before it."""
    tellings = cluster.tellings
    if cluster.family == "charge":
        return known.charged if all(_had_been(reading, t) for t in _sure(cluster)) else None
    if cluster.family != "detention":
        return None
    order = _order(last, cluster, known) if known.term is None else None
    if order and all(_held_now(reading, t) for t in tellings):
        return order
    if any(t.outcome for t in tellings):
        return None
    place = _place(tellings[0])
    if place in known.moved and all(_stays(reading, t, place) for t in tellings):
        return known.moved[place]
    short = all(_in_short(reading, t) for t in tellings)
    if all(_served(reading, t) for t in tellings):
        held = known.passed <= {id(cluster)} or all(_serves(reading, t) for t in tellings)
        return (known.term if held else None) or (known.taken if short else None)
    if short:
        return known.taken
    return last if all(_bare(reading, t, known.released) for t in tellings) else None


def _order(last: Cluster | None, cluster: Cluster, known: _Known) -> Cluster | None:
    """The custody of a day, told before or the only one told, that may be where other tellings say that somebody is."""
    order = last if last and last.family == "detention" else known.remand
    if order is None or order is cluster:
        return None
    places = {t.facility for c in (order, cluster) for t in c.tellings if t.facility}
    between = range(order.tellings[0].sentence, cluster.tellings[0].sentence)
    anew = any(_after(arrest, max(order.days)) for arrest in known.arrests)
    return order if len(places) < 2 and known.released.isdisjoint(between) and not anew else None


def _sure(cluster: Cluster) -> Sequence[Telling]:
    """The tellings by which it counts."""
    return [t for t in cluster.tellings if t.sure >= DOUBTFUL] or cluster.tellings


def _had_been(reading: Reading, telling: Telling) -> bool:
    """Whether it only goes back to an accusation, of no day and of no other case: `had been jointly charged with`."""
    words = reading.words
    start, end = words.bounds[telling.sentence]
    back = any(words.lower[k] == "had" and words.dep[k] == "aux" for k in words.kids[telling.at])
    return back and not telling.date and EARLIER.isdisjoint(words.lower[start:end])


def _held_now(reading: Reading, telling: Telling) -> bool:
    """Whether it says of no day where somebody is now: `she is currently held at X`."""
    bounds = reading.words.bounds[telling.sentence]
    timed = (
        (telling.date and not telling.inherited)
        or _dated(reading, telling)
        or reading.within("terms", *bounds)
    )
    return not timed and _goes_on(reading.words, telling.at, False)


def _place(telling: Telling) -> Place:
    return telling.sentence, telling.facility


def _of_prison(cluster: Cluster) -> bool:
    """Whether it imposes a term, life or death, and not with a suspension."""
    outcomes = {t.outcome for t in cluster.tellings if t.outcome}
    term = any(t.months is not None for t in cluster.tellings)
    return not cluster.beside_a_term and (not outcomes.isdisjoint(WHOLE) or (term and not outcomes))


def _after(cluster: Cluster, day: str) -> bool:
    """Whether it came later than a day, or is a release of no day."""
    freed = cluster.family == "release" and not cluster.days
    return freed or (bool(day) and any(d[: len(day)] > day[: len(d)] for d in cluster.days))


def _stays(reading: Reading, telling: Telling, place: Place) -> bool:
    """Whether it says that somebody stayed where the same sentence moves them."""
    return _place(telling) == place and reading.words.lower[telling.at] in STAYED


def _serves(reading: Reading, telling: Telling) -> bool:
    """Whether a word for it says that a term is served."""
    return telling.frame == SERVED or reading.words.lower[telling.at] in SERVING


def _served(reading: Reading, telling: Telling) -> bool:
    """Whether it says where a term is served, or in the present or without a verb where somebody is held."""
    words = reading.words
    start, end = words.bounds[telling.sentence]
    said = [words.lower[k] for k in range(start, end) if reading.owner[k] is None]
    ended = len(AT_THE_END.intersection(said)) > 1 and len(telling.date or "") in (0, YEAR)
    if telling.date and not telling.inherited and not ended:
        return False
    if _serves(reading, telling):
        return True
    if (
        not UNTRIED.isdisjoint(said)
        or reading.within("terms", start, end)
        or (not ended and _dated(reading, telling))
    ):
        return False
    return _without_verb(words, telling.at, start, end) or _goes_on(words, telling.at, ended)


def _dated(reading: Reading, telling: Telling) -> bool:
    """Whether its clause names a day, which may be another's or that of a time before the sentence."""
    listed, number = clauses_of(reading)
    clause = listed[number[telling.at]]
    return bool(reading.within("dates", clause.start, clause.end))


def _without_verb(words: Words, at: int, start: int, end: int) -> bool:
    """Whether a line has no verb but the word of custody: `Prison: Insein`, `Status: Imprisoned`, `Held in Insein.`"""
    if any(words.tag[k] in VERB_TAGS for k in range(start, end) if k != at):
        return False
    return ":" in words.form[start:at] or words.kid(at, "nsubj", "nsubjpass") is None


def _goes_on(words: Words, at: int, ended: bool) -> bool:
    """Whether the verb that tells custody stands in the present, or in the past of a report on how a year ended."""
    verb = at if words.tag[at] in VERB_TAGS else words.verb_of(at)
    for _ in range(STEPS):
        helpers = [k for k in words.kids[verb] if words.dep[k] in ("aux", "auxpass")]
        if not PERFECT.isdisjoint(words.lower[k] for k in helpers):
            return False
        if helpers or words.tag[verb] not in ("VB", "VBN", "VBG"):
            said = [verb, *helpers]
            past = ended and any(words.lower[k] in STAYED for k in said)
            return past or any(words.tag[k] in PRESENT for k in said)
        verb = words.head[verb]
    return False


def _in_short(reading: Reading, telling: Telling) -> bool:
    """Whether a line with a label says of custody only that it is, or where: `Where held: X`, `Status: jailed`."""
    label = label_of(reading, reading.sentences[telling.sentence].passage)
    if label is None or telling.date:
        return False
    at = reading.words.start[telling.at]
    return at < label.end("label") or at == label.end() + 1


def _bare(reading: Reading, telling: Telling, released: Collection[int]) -> bool:
    """Whether it says of custody no more than what is thought of it, or how long it was before a release."""
    start, end = reading.words.bounds[telling.sentence]
    if (telling.date and not telling.inherited) or telling.facility:
        return False
    long = bool(reading.within("terms", start, end))
    judged = not JUDGED.isdisjoint(reading.words.lower[start:end])
    return (judged and not long) or (long and telling.sentence in released)
