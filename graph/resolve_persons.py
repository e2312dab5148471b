"""Match the persons of different units: one person has one name, in some spelling, and something else in common.

What counts and how much is in `resolve_evidence`. Here stands who is compared with whom, and what follows from it: a
match, or a candidate on which an analyst is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import combinations, islice, product

from graph.names import best, parsed
from graph.resolve_evidence import DOUBTFUL, STRONG, SURE, WEAK, Comparison, compare, names_of
from graph.resolve_model import Candidate, Local, Match

RULE = "same-name-and-evidence"
_DAY = len("born:1974-05-03")
_READINGS = 64
"""Ways to read a whole name that are keys."""


def keys(one: Local) -> frozenset[str]:
    """Return the keys under which a person is compared: two persons without a common one are never one.

    The projection finds by them whom one more person may be, so they hold for each pair alone: whatever `match` joins
    has one in common, however many others do. Full names alone are a key; with less, a word of the name and a strong
    piece of evidence, or two weak ones.
    """
    found: set[str] = set()
    items = _items(one)
    for name in names_of(one):
        read = [word.skeletons for word in parsed(name).words if not word.initial]
        whole = {" ".join(sorted(set(bones))) for bones in islice(product(*map(sorted, read)), _READINGS)}
        found.update(f"name|{bones}" for bones in whole if " " in bones)
        found.update(f"{bone}|{item}" for bone in frozenset[str]().union(*read) for item in items)
    return frozenset(found)


def _items(one: Local) -> list[str]:
    """Return what may be enough beside one word of a name."""
    days = [item for item in one.known("born:") if len(item) == _DAY]
    strong = [_even(item) for item in one.context if item.startswith(STRONG)]
    years = [item[: len("born:1974")] for item in one.known("born:")]
    weak = sorted({*years, *(_even(item) for item in one.context if item.startswith(WEAK))})
    return [*days, *strong, *(f"{first}|{second}" for first, second in combinations(weak, 2))]


def _even(item: str) -> str:
    """Return a piece of evidence in the form that its spellings share: persons by the bones of their names."""
    tag, _, value = item.partition(":")
    if tag not in ("kin", "with", "lawyer"):
        return item
    bones = sorted((word.bones for word in parsed(value).words), key=lambda bone: (len(bone), bone))
    return f"{tag}:{bones[-1] if bones else ''}"


def persons(members: Iterable[Local]) -> Iterator[Match]:
    """Yield the pairs of persons who are one, each for itself; `resolve_groups` sees what contradicts itself."""
    yield from (Match(c.left, c.right, RULE, c.score) for c in compared(members) if c.score >= SURE)


def compared(members: Iterable[Local], about: AbstractSet[str] | None = None) -> Iterator[Candidate]:
    """Yield the pairs of persons who are one or may be, with what was counted; of `about` only, if it is given."""
    buckets: defaultdict[str, list[Local]] = defaultdict(list)
    for one in members:
        for key in keys(one):
            buckets[key].append(one)
    pairs = {(a.id, b.id): (a, b) for some in buckets.values() for a, b in combinations(_ordered(some), 2)}
    for (left, right), pair in sorted(pairs.items(), key=lambda item: item[0]):
        if about is not None and left not in about and right not in about:
            continue
        found = compare(*pair)
        if found.score >= DOUBTFUL:
            yield Candidate(left, right, found.score, found.features)


def match(one: Local, other: Local) -> Match | None:
    """Return the match of two persons who may be one, or None; whatever contradicts it elsewhere is not seen here."""
    left, right = sorted((one, other), key=lambda person: person.id)
    found: Comparison = compare(left, right)
    return Match(left.id, right.id, RULE, found.score) if found.score >= SURE else None


def alike(one: Local, other: Local) -> bool:
    """Tell whether two persons may match when the context of one is another: then the names alone have to agree."""
    return best(names_of(one), names_of(other)).level != "other"


def _ordered(some: Iterable[Local]) -> list[Local]:
    return sorted(some, key=lambda one: one.id)
