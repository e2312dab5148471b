"""Join records into groups by what analysts ruled and by matches, so that no group holds what cannot be one thing.

Rulings come first. Then matches are taken by their score, the highest first. Matches of equal score that together
would make an impossible group (two who are judged different, born in different years, or known apart by one unit) are
all left out: which of them is wrong cannot be told. Only matches by a common key, where the key is the decision, are
taken one by one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from graph.resolve_model import Local, Match, Ruling
from graph.union import Union

JUDGED = "judged"
"""The rule of what an analyst decided."""


@dataclass
class _Facts:
    """What the members of a group say together; None where none of them says anything."""

    born: frozenset[str] | None
    countries: frozenset[str] | None
    units: frozenset[str]


class Groups:
    """Disjoint groups of records, and which of them must not become one."""

    def __init__(self, records: Mapping[str, Local], rulings: Iterable[Ruling]) -> None:
        self.union = Union(records)
        known = [ruling for ruling in rulings if ruling.left in records and ruling.right in records]
        self._ruled = {frozenset((ruling.left, ruling.right)): ruling.verdict for ruling in known}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        self._facts = {one.id: _facts(one) for one in records.values() if one.kind == "Person"}
        for ruling in known:
            if ruling.verdict == "different":
                self._apart[ruling.left].add(ruling.right)
                self._apart[ruling.right].add(ruling.left)
        self.judged = [r for r in known if r.verdict == "same" and self._join({r.left, r.right})]

    def may_meet(self, left: str, right: str) -> bool:
        """Tell whether a rule may join these two by itself: nobody has judged about them."""
        return frozenset((left, right)) not in self._ruled

    def join(self, left: str, right: str) -> bool:
        """Make the groups of two records one, and tell whether they are; refused where somebody judged otherwise."""
        return self.may_meet(left, right) and self._join({left, right})

    def take(self, matches: Iterable[Match]) -> Iterator[Match]:
        """Join by matches, the highest score first, and yield those by which something was joined."""
        ordered = sorted((m for m in matches if self.may_meet(m.left, m.right)), key=lambda m: (-m.score, m))
        for _score, tier in groupby(ordered, key=lambda m: m.score):
            yield from self._take_tier(list(tier))

    def _take_tier(self, tier: list[Match]) -> Iterator[Match]:
        meeting = Union(())
        for match in tier:
            meeting.add(self.union.root(match.left), self.union.root(match.right))
        parts: defaultdict[str, list[Match]] = defaultdict(list)
        for match in tier:
            parts[meeting.root(self.union.root(match.left))].append(match)
        for some in parts.values():
            roots = {self.union.root(end) for match in some for end in (match.left, match.right)}
            if self._possible(roots):
                self._join(roots)
                yield from some

    def _join(self, ids: set[str]) -> bool:
        """Join groups unless two of them are judged different."""
        roots = {self.union.root(one) for one in ids}
        if self._judged_apart(roots):
            return False
        first, *others = sorted(roots)
        for other in others:
            self.union.join(first, other)
            self._inherit(first, other)
        return True

    def _inherit(self, root: str, gone: str) -> None:
        for enemy in self._apart.pop(gone, set()):
            self._apart[enemy].discard(gone)
            self._apart[enemy].add(root)
            self._apart[root].add(enemy)
        if root in self._facts and gone in self._facts:
            self._facts[root] = _both(self._facts[root], self._facts[gone])

    def _possible(self, roots: set[str]) -> bool:
        facts = [self._facts[root] for root in roots if root in self._facts]
        return not self._judged_apart(roots) and _agree(facts)

    def _judged_apart(self, roots: set[str]) -> bool:
        return any(self._apart[root] & roots for root in roots if root in self._apart)


def _facts(one: Local) -> _Facts:
    born = frozenset(item[: len("born:1974")] for item in one.known("born:"))
    return _Facts(born or None, frozenset(one.known("country:")) or None, frozenset({one.unit}))


def _agree(facts: list[_Facts]) -> bool:
    """Tell whether groups can be one: a year of birth and a country in common, and no unit that knows both."""
    born = [f.born for f in facts if f.born is not None]
    countries = [f.countries for f in facts if f.countries is not None]
    if any(said and not said[0].intersection(*said[1:]) for said in (born, countries)):
        return False
    return sum(len(f.units) for f in facts) == len(frozenset[str]().union(*(f.units for f in facts)))


def _both(one: _Facts, other: _Facts) -> _Facts:
    return _Facts(
        _common(one.born, other.born), _common(one.countries, other.countries), one.units | other.units
    )


def _common(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Return what both say; where they share nothing, as after a ruling, all that they say."""
    if one is None or other is None:
        return one if other is None else other
    return one & other or one | other
