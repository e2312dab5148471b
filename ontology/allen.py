"""How two uncertain intervals lie to each other: Allen's thirteen relations, each definitely, possibly or not at all.

An interval takes whole days, its last one included; `meets` is to end on the day before the other begins. Each end lies
between two days, or is open. A relation is possible when some choice of days within the bounds has it, and definite
when every choice has it. What is possible is decided exactly: a relation is a set of differences between four days,
and these hold together when their graph has no negative cycle (Dechter, Meiri and Pearl, Temporal Constraint
Networks, 1991). The relations are those of Allen, Maintaining Knowledge about Temporal Intervals, 1983.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from ontology.dates import bounds


class Allen(StrEnum):
    """A relation of one interval to another; no two hold at once, and one always does."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"


PRECEDING = frozenset({Allen.BEFORE, Allen.MEETS})
"""Over before the other begins."""
WITHIN = frozenset({Allen.STARTS, Allen.DURING, Allen.FINISHES, Allen.EQUALS})
"""No day of it is outside the other."""
SHARING = frozenset(Allen) - PRECEDING - {Allen.AFTER, Allen.MET_BY}
"""At least one day is common to both."""


@dataclass(frozen=True)
class Span:
    """The first and the last day that each end of an interval can be, as ordinals; None where nothing bounds it."""

    start_earliest: int | None = None
    start_latest: int | None = None
    end_earliest: int | None = None
    end_latest: int | None = None

    @property
    def possible(self) -> bool:
        """Whether some interval lies within the bounds."""
        return _feasible((*_box(0, self), (1, 0, 0)))


def span(begins: str | None, ends: str | None) -> Span:
    """Return the span between two EDTF dates; an end `2024-01/..` was still to come then; raises `NotEdtf`."""
    first, last = bounds(begins), bounds(ends)
    return Span(
        _ordinal(first.earliest), _ordinal(first.latest), _ordinal(last.earliest), _ordinal(last.latest)
    )


def possible(a: Span, b: Span) -> frozenset[Allen]:
    """Return the relations in which `a` can stand to `b`; none where the bounds of one exclude each other."""
    box = (*_box(0, a), *_box(2, b), (1, 0, 0), (3, 2, 0))
    return frozenset(relation for relation in Allen if _feasible((*box, *_differences(relation))))


def definite(a: Span, b: Span) -> Allen | None:
    """Return the relation in which `a` stands to `b` however the days are chosen; None where there are several."""
    found = possible(a, b)
    return next(iter(found)) if len(found) == 1 else None


def certainty(a: Span, b: Span, wanted: Iterable[Allen]) -> str | None:
    """Return `definitely`, `possibly` or None for `a` standing to `b` in one of these relations."""
    found, chosen = possible(a, b), frozenset(wanted)
    if found and found <= chosen:
        return "definitely"
    return "possibly" if found & chosen else None


Difference = tuple[int, int, int]
"""`(x, y, least)`: day `x` is at least `least` days after `y`; 0 and 1 end `a`, 2 and 3 end `b`, 4 is zero."""
_ZERO = 4


def _ordinal(day: str | None) -> int | None:
    return None if day is None else date.fromisoformat(day).toordinal()


def _box(first: int, of: Span) -> tuple[Difference, ...]:
    ends = ((first, of.start_earliest, of.start_latest), (first + 1, of.end_earliest, of.end_latest))
    least = [(day, _ZERO, low) for day, low, _ in ends if low is not None]
    most = [(_ZERO, day, -high) for day, _, high in ends if high is not None]
    return (*least, *most)


@lru_cache(maxsize=32)
def _differences(relation: Allen) -> tuple[Difference, ...]:
    """What a relation says of the ends: starts `a` 0 and `b` 2, ends `a` 1 and `b` 3."""
    same_start, same_end = ((0, 2, 0), (2, 0, 0)), ((1, 3, 0), (3, 1, 0))
    a_first, b_first, a_last, b_last = (2, 0, 1), (0, 2, 1), (1, 3, 1), (3, 1, 1)
    return {
        Allen.BEFORE: ((2, 1, 2),),
        Allen.MEETS: ((2, 1, 1), (1, 2, -1)),
        Allen.OVERLAPS: (a_first, (1, 2, 0), b_last),
        Allen.STARTS: (*same_start, b_last),
        Allen.DURING: (b_first, b_last),
        Allen.FINISHES: (b_first, *same_end),
        Allen.EQUALS: (*same_start, *same_end),
        Allen.FINISHED_BY: (a_first, *same_end),
        Allen.CONTAINS: (a_first, a_last),
        Allen.STARTED_BY: (*same_start, a_last),
        Allen.OVERLAPPED_BY: (b_first, (3, 0, 0), a_last),
        Allen.MET_BY: ((0, 3, 1), (3, 0, -1)),
        Allen.AFTER: ((0, 3, 2),),
    }[relation]


def _feasible(differences: tuple[Difference, ...]) -> bool:
    """Whether whole days can be chosen: relaxed from below, they settle unless they chase each other for ever."""
    days = [0] * 5
    for _ in range(len(days)):
        moved = False
        for x, y, least in differences:
            if days[y] + least > days[x]:
                days[x], moved = days[y] + least, True
        if not moved:
            return True
    return False
