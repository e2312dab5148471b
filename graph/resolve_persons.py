"""Match the persons of different units: one person has one name, in some spelling, and something else in common.

An equal full name and one piece of evidence (a court, a facility, a provision, a dated event, a date of birth) is
enough. Where the spelling differs, the evidence has to be a day or a birth, or of two kinds. A birth year or a country
that contradicts keeps two apart, and a group of which two members contradict each other is not joined through others
that are silent.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from graph.names import agree, words
from graph.resolve_model import Local, Match
from graph.union import Union

_STRONG = ("date:", "born:")
_WEAK = ("court:", "facility:", "provision:")
_EVIDENCE = (*_WEAK, *_STRONG)


def keys(one: Local) -> frozenset[str]:
    """Return the keys under which a person is compared: two persons without a common one are never one.

    The projection finds by them whom one more person may be, so they hold for each pair alone: whatever `match` joins
    has one in common, however many others do.
    """
    strong = sorted(item for item in one.context if item.startswith(_STRONG))
    weak = sorted(item for item in one.context if item.startswith(_WEAK))
    name = " ".join(sorted(set(words(one.name))))
    pairs = [pair for pair in combinations(weak, 2) if pair[0].partition(":")[0] != pair[1].partition(":")[0]]
    return frozenset({
        *(f"{name}|{item}" for item in weak),
        *(f"{block}|{item}" for block in one.block for item in strong),
        *(f"{block}|{first}|{second}" for block in one.block for first, second in pairs),
    })  # fmt: skip


def persons(members: Iterable[Local]) -> Iterator[Match]:
    """Yield the pairs of persons who are one."""
    known = {one.id: one for one in members}
    found = (match(*pair) for bucket in _buckets(known.values()) for pair in combinations(bucket, 2))
    yield from _consistent(known, {one for one in found if one})


def match(one: Local, other: Local) -> Match | None:
    """Return the match of two persons who may be one, or None; whatever contradicts it elsewhere is not seen here."""
    left, right = sorted((one, other), key=lambda person: person.id)
    score = agree(left.name, right.name)
    if score and left.unit != right.unit and _compatible(left, right) and _enough(left, right, score):
        return Match(left.id, right.id, "same-name-and-evidence", round(score, 4))
    return None


def alike(one: Local, other: Local) -> bool:
    """Tell whether two persons may match when the context of one is another: then the names alone have to agree."""
    left, right = sorted((one, other), key=lambda person: person.id)
    return agree(left.name, right.name) > 0


def _buckets(members: Iterable[Local]) -> Iterator[list[Local]]:
    """Yield groups that share a key: all that can match meet in one."""
    buckets: defaultdict[str, list[Local]] = defaultdict(list)
    for one in members:
        for key in keys(one):
            buckets[key].append(one)
    yield from (bucket for bucket in buckets.values() if len(bucket) > 1)


def _compatible(left: Local, right: Local) -> bool:
    """Tell whether neither country nor birth speaks against it; what one side leaves open does not."""
    pairs = ((left.known("country:"), right.known("country:")), (_born(left), _born(right)))
    return all(not one or not other or bool(one & other) for one, other in pairs)


def _born(one: Local) -> set[str]:
    """Return the years of birth that are said of a person."""
    return {item[: len("born:1974")] for item in one.known("born:")}


def _enough(left: Local, right: Local, score: float) -> bool:
    shared = [item for item in left.context & right.context if item.startswith(_EVIDENCE)]
    kinds = {item.partition(":")[0] for item in shared}
    return score == 1.0 or len(kinds) > 1 or any(item.startswith(_STRONG) for item in shared)


def _consistent(known: dict[str, Local], found: set[Match]) -> Iterator[Match]:
    """Yield the matches; of a group that contradicts itself, only those between two who say when they were born."""
    union = Union(known)
    for match in sorted(found):
        union.join(match.left, match.right)
    groups: defaultdict[str, list[Local]] = defaultdict(list)
    for one in known.values():
        groups[union.root(one.id)].append(one)
    torn = {root for root, group in groups.items() if _contradicts(group)}
    for match in sorted(found):
        sure = _born(known[match.left]) and _born(known[match.right])
        if union.root(match.left) not in torn or sure:
            yield match


def _contradicts(group: list[Local]) -> bool:
    years = [_born(one) for one in group if _born(one)]
    countries = [one.known("country:") for one in group if one.known("country:")]
    return any(said and not frozenset(said[0]).intersection(*said[1:]) for said in (years, countries))
