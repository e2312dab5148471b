"""From `six years, followed by a travel ban of equal length` to the ban, as long as the term that it follows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.nlp.events.sentencing import COMPONENT
from ingest.nlp.reading import Reading, Telling

BANS = {"ban", "prohibition"}
SAME = {"same", "equal", "similar", "identical", "equivalent", "like"}
LENGTHS = {"length", "duration", "period", "term"}
WITHIN = 5
"""Tokens behind the ban within which it is said to be as long."""
SURE = 0.97
"""How sure it is at least that a judgment imposes it, whose term is told."""
IMPOSING = ("sentence", "appeal_decision")


def equal_bans(reading: Reading) -> None:
    """Tell each such ban of those on whom its sentence imposes the term."""
    bans = [k for k, word in enumerate(reading.words.lower) if word in BANS and _as_long(reading, k)]
    if not bans:
        return
    imposed: dict[int, list[Telling]] = {}
    for telling in reading.tellings:
        if telling.type in IMPOSING and telling.months and telling.polarity == "affirmed":
            imposed.setdefault(telling.sentence, []).append(telling)
    for at in bans:
        own = imposed.get(reading.words.sentence[at], [])
        reading.tellings.extend(_with_ban(reading, at, own))


def _as_long(reading: Reading, at: int) -> bool:
    """Whether it is `of the same length`, `of equal duration`."""
    behind = reading.words.lower[at + 1 : at + 1 + WITHIN]
    return behind[:1] == ["of"] and not SAME.isdisjoint(behind) and not LENGTHS.isdisjoint(behind)


def _with_ban(reading: Reading, at: int, own: Sequence[Telling]) -> Iterator[Telling]:
    """The ban beside the last term before it, of each whose term that is."""
    low = reading.words.bounds[reading.words.sentence[at]][0]
    term = next((t for t in reversed(reading.within("terms", low, at)) if t.months), None)
    follows = [t for t in own if term and t.months == term.months and t.at < at]
    told = set[str]()
    for telling in follows:
        victims = [v for v in telling.victims if v not in told]
        told.update(victims)
        if victims:
            yield _ban(telling, at, victims)


def _ban(telling: Telling, at: int, victims: list[str]) -> Telling:
    """The ban, of the day and the court of the term."""
    outcome, sure = f"{COMPONENT}ban", max(SURE, telling.sure)
    ban = replace(telling, type="sentence", at=at, end=at + 1, victims=victims, outcome=outcome, sure=sure)
    ban.component, ban.nominal = True, False
    return ban
