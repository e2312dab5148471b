"""Resolve records that belong to others: a case is one when its person is, a charge when its case and wording are.

Events of one person are one when their kind, full date and term are. Two events of one unit are never one, since the
extractor has told them apart: the second of a kind and day in one report meets the second of another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from graph.union import Union
from ontology.generated.labels import CLASSES, Label

if TYPE_CHECKING:
    from graph.resolve import Local

OWNERSHIP = {
    "subjectOf": False,
    "happenedTo": True,
    "hasCharge": False,
    "imposed": False,
    "designatedAs": False,
}
"""Predicates that tie a dependent record to its owner; True where the dependent is the subject."""


class Owned(NamedTuple):
    """A dependent record and its owner, and the predicate that ties them."""

    predicate: str
    owner: str
    record: str


_ORDER = ("subjectOf", "designatedAs", "happenedTo", "hasCharge", "imposed")
"""Owners are resolved before what they own: a sentence belongs to a decision, and that to a person."""


def dependents(
    records: Mapping[str, "Local"], owned: Iterable[Owned], union: Union
) -> Iterator[tuple[str, str, str]]:
    """Yield the pairs of dependent records that are one, and the rule; join each before asking for the next."""
    by_predicate: defaultdict[str, set[Owned]] = defaultdict(set)
    for tie in owned:
        by_predicate[tie.predicate].add(tie)
    for predicate in _ORDER:
        groups: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
        for key, record in sorted(_keyed(records, by_predicate[predicate], union), key=str):
            groups[key].append(record)
        for members in groups.values():
            for other in members[1:]:
                yield members[0], other, f"same-{predicate}"


def _keyed(
    records: Mapping[str, "Local"], ties: Iterable[Owned], union: Union
) -> Iterator[tuple[tuple[object, ...], str]]:
    seen: defaultdict[tuple[object, ...], int] = defaultdict(int)
    for tie in sorted(ties):
        record = records.get(tie.record)
        if record is None:
            continue
        key = (union.root(tie.owner), record.kind, *_own(record))
        if Label.EVENT not in CLASSES[Label(record.kind)].labels:
            yield key, record.id
        elif record.known("date:"):
            seen[(*key, record.unit)] += 1
            yield (*key, seen[(*key, record.unit)]), record.id


def _own(record: "Local") -> tuple[object, ...]:
    """Return what must be equal beside the owner: nothing for a case, what is said of an event, else the name."""
    if record.kind == "Case":
        return ()
    if Label.EVENT in CLASSES[Label(record.kind)].labels:
        return tuple(sorted(record.context))
    return (" ".join(record.name.casefold().split()),)
