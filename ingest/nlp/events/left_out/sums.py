"""From a group that is the sum of others to those others, where both are told of: `the seven`, A and six members.

`[48 people]` and `[the 48 prisoners]` are one group as well, if the same befell them on one day.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.nlp.dates.written import number
from ingest.nlp.reading import Reading, Telling

Parts = Sequence[str]
DEFINITE = ("the", "these", "those", "all")
"""How the words for a group may begin that was spoken of before."""
THEIRS = {"its", "his", "her", "their", "our", "my"}
REPEATED = {"ill_treatment", "hearing", "denial_of_access"}
"""What befalls the parts of a group at other times."""
MANY = 10
"""So many, on one day, are hardly others than as many."""


def without_sums(reading: Reading) -> None:
    """Tell of the parts what is told of the sum, and of one group under one name what is told of it under two."""
    whole = _wholes(reading.tellings)
    told = {(t.type, v) for t in reading.tellings for v in t.victims}
    first: dict[tuple[str, int], tuple[str, str]] = {}
    for telling in (t for t in reading.tellings if t.type not in REPEATED):
        for group in [v for v in telling.victims if v.startswith("[")]:
            parts = whole.get(how_many(group), ()) if _spoken_of(group) else ()
            if group not in parts and any((telling.type, part) in told for part in parts if part[0] == "["):
                _instead(telling, group, parts)
            elif (one := _first(first, telling, group)) != group:
                _instead(telling, group, [one])


def _spoken_of(group: str) -> bool:
    """Whether the words for a group say which it is: `the seven`, `sixteen of its members`; no `sixteen men`."""
    words = group.strip("[]").lower().split()
    return words[:1] != [] and (words[0] in DEFINITE or not THEIRS.isdisjoint(words))


def how_many(victim: str) -> int:
    """How many an exact number says a group is (`[14 others]`); 1 of somebody named, 0 of other groups."""
    words = victim.strip("[]").lower().split()
    if not victim.startswith("["):
        return 1
    numbers = words[1:2] if words[:1] and words[0] in DEFINITE else words[:1]
    return next((n for word in numbers if (n := number(word)) and word not in ("a", "an", "another")), 0)


def _wholes(tellings: Sequence[Telling]) -> Mapping[int, Parts]:
    """For each number those who are so many by names and numbers in the words that tell of them together."""
    found: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    for telling in tellings:
        counts = [how_many(v) for v in telling.victims]
        groups = sum(v.startswith("[") for v in telling.victims)
        if groups == 1 and len(counts) > 1 and all(counts):
            found[sum(counts)].add(tuple(telling.victims))
    return {n: next(iter(rows)) for n, rows in found.items() if len(rows) == 1}


def _first(first: dict[tuple[str, int], tuple[str, str]], telling: Telling, group: str) -> str:
    """The name under which a group so large was told to have had the same happen to it on the same day.

    `The 48 prisoners`, of whom no day is told, are those of the day before.
    """
    count = how_many(group)
    if telling.polarity != "affirmed" or count < MANY:
        return group
    day, known = first.get((telling.type, count), (telling.date, group))
    if telling.date:
        first.setdefault((telling.type, count), (telling.date, group))
    spoken_of = telling.date is None and _spoken_of(group)
    return known if spoken_of or day == telling.date else group


def _instead(telling: Telling, group: str, others: Parts) -> None:
    """Put others in the place of a group, as likely as it."""
    telling.victims = list(dict.fromkeys(o for v in telling.victims for o in (others if v == group else [v])))
    if group in telling.chances:
        chance = telling.chances.pop(group)
        telling.chances |= {name: max(chance, telling.chances.get(name, 0.0)) for name in others}
