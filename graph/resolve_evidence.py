"""Weigh what speaks for and against two persons being one: their names, and all that surrounds these.

Points are added up. A name is worth the more, the more of it agrees; then each kind of thing that both have counts, by
how few people share such a thing: a dated event far more than a court. A year of birth, a country or a sex that
contradicts decides against, whatever else there is. The score is the sum between 0 and 1; `SURE` joins by itself, from
`DOUBTFUL` on an analyst is asked.

All of it follows from the two records alone, so that it stays as it is when others come.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from graph.names import Agreement, agreement, best
from graph.resolve_model import Local

SHARED = {
    "date": 4.0,
    "kin": 2.5,
    "with": 2.0,
    "lawyer": 1.5,
    "court": 1.5,
    "facility": 1.5,
    "provision": 1.0,
    "place": 0.5,
    "country": 0.5,
}
"""Points for the first thing of a kind that both have; a second one adds `_MORE` of them."""
STRONG = ("date:", "kin:", "with:")
WEAK = ("court:", "facility:", "provision:", "lawyer:")
_MORE = 0.2
_BORN_DAY, _BORN_YEAR, _OTHER_DAY = 4.0, 1.5, -3.0
"""A year that is one of several, as an age leaves it, has its part of the points."""
_LEVELS = {"full": 3.0, "part": 1.5, "initial": -1.5, "surname": -3.0}
_SPELT_OTHERWISE, _EACH_MORE_WORD = -1.5, 0.7
_OTHER_PROCEEDINGS = {"date": -1.0, "court": -0.3, "provision": -0.5}
"""Points where both have such things and none in common."""
_GENERIC_COURT = 0.5
_NEEDED, _WIDTH = 4.5, 0.9
SURE = 0.9
DOUBTFUL = 0.55
_TELLING = frozenset(
    {
        "born-day",
        "born-year",
        *(f"shared-{tag}" for tag in ("date", "kin", "with", "lawyer", "court", "facility")),
    }
)
"""One of these at least has to speak for it: a country and a provision are shared by hundreds."""
_YEAR = len("born:1974")
_DAY = len("born:1974-05-03")


@dataclass(frozen=True)
class Comparison:
    """How much speaks for two records being one thing, from 0 to 1, and what was counted (`name-full:0.95`)."""

    score: float
    features: tuple[str, ...] = ()


NOTHING = Comparison(0.0)


def compare(one: Local, other: Local) -> Comparison:
    """Return what speaks for two persons being one; 0 where something contradicts it."""
    if one.unit == other.unit or not compatible(one, other):
        return NOTHING
    name = best(names_of(one), names_of(other))
    if name.level == "other":
        return NOTHING
    counted = [("name-" + name.level, _name_points(name)), *_born(one, other), *_context(one, other)]
    total = sum(points for _feature, points in counted)
    score = _score(total) if _TELLING.intersection(feature for feature, _points in counted) else _alone(total)
    return Comparison(score, tuple(f"{feature}:{points:+.1f}" for feature, points in counted))


def names_of(one: Local) -> tuple[str, ...]:
    """Return the names under which a record is known."""
    return (one.name, *sorted(item.removeprefix("alias:") for item in one.known("alias:")))


def compatible(one: Local, other: Local) -> bool:
    """Tell whether neither country nor birth nor sex speaks against it; what one side leaves open does not."""
    for tag in ("country:", "gender:"):
        mine, theirs = one.known(tag), other.known(tag)
        if mine and theirs and not mine & theirs:
            return False
    return not (born_years(one) and born_years(other)) or bool(born_years(one) & born_years(other))


def born_years(one: Local) -> set[str]:
    """Return the years of birth that are said of a person."""
    return {item[:_YEAR] for item in one.known("born:")}


def _name_points(name: Agreement) -> float:
    points = _LEVELS[name.level] + _EACH_MORE_WORD * max(0, name.words - 2)
    return points + _SPELT_OTHERWISE * min(1.0, (1.0 - name.score) * 10)


def _born(one: Local, other: Local) -> Iterator[tuple[str, float]]:
    mine, theirs = one.known("born:"), other.known("born:")
    if not mine or not theirs:
        return
    days = {item for item in mine if len(item) == _DAY}, {item for item in theirs if len(item) == _DAY}
    if all(days):
        same = bool(days[0] & days[1])
        yield ("born-day", _BORN_DAY) if same else ("other-born-day", _OTHER_DAY)
    else:
        yield "born-year", _BORN_YEAR / max(len(born_years(one)), len(born_years(other)))


def _context(one: Local, other: Local) -> Iterator[tuple[str, float]]:
    for tag, points in SHARED.items():
        mine, theirs = one.known(tag + ":"), other.known(tag + ":")
        if not mine or not theirs:
            continue
        shared = _shared(tag, mine, theirs)
        if shared:
            worth = points if tag != "court" or not all(map(_is_generic, shared)) else _GENERIC_COURT
            yield f"shared-{tag}", worth * (1 + _MORE * (len(shared) - 1))
        elif tag in _OTHER_PROCEEDINGS:
            yield f"other-{tag}", _OTHER_PROCEEDINGS[tag]


def _shared(tag: str, mine: set[str], theirs: set[str]) -> set[str]:
    if tag not in ("kin", "with", "lawyer"):
        return mine & theirs
    prefix = tag + ":"
    return {
        item
        for item in mine
        if any(_same_name(item.removeprefix(prefix), other.removeprefix(prefix)) for other in theirs)
    }


def _same_name(one: str, other: str) -> bool:
    found = agreement(one, other)
    return found.level in ("full", "part") or (
        found.level == "surname" and found.score == 1.0 and one == other
    )


def _is_generic(court: str) -> bool:
    """Tell whether every country has such a court: supreme, appeal, criminal."""
    return set(court.removeprefix("court:").split()) <= _GENERIC


_GENERIC = frozenset({
    "appeal", "appeals", "cassation", "constitutional", "court", "criminal", "high", "military", "people", "s",
    "supreme",
})  # fmt: skip


def _alone(total: float) -> float:
    """Return the score of what an analyst has to see, whatever the points of the name."""
    return min(_score(total), round(SURE - 0.01, 4))


def _score(total: float) -> float:
    """Return the sum between 0 and 1: the points that are needed give `SURE`."""
    return round(1 / (1 + math.exp(-((total - _NEEDED) / _WIDTH + math.log(SURE / (1 - SURE))))), 4)
