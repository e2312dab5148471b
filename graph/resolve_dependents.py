"""Resolve records that belong to others: a case is one when its person is, a charge when its case and wording are.

Events of one person are one when they are of one kind and term and happened on one day, which both say in full.
Where a unit tells of two such events the extractor has told them apart, and nobody knows which of them another report
means: then none of that person, kind and day are joined.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.resolve_model import Local
from graph.union import Union
from ontology.generated.labels import CLASSES, Label

OWNERSHIP = {
    "subjectOf": False,
    "designatedAs": False,
    "happenedTo": True,
    "hasCharge": False,
    "imposed": False,
}
"""Predicates that tie a dependent record to its owner; True where the dependent is the subject. Owners come before
what they own: a sentence belongs to a decision, and that to a person."""

_DAY = len("date:2021-05-03")
Key = tuple[object, ...]


class Owned(NamedTuple):
    """A dependent record and its owner, and the predicate that ties them."""

    predicate: str
    owner: str
    record: str


def dependents(
    records: Mapping[str, Local], owned: Iterable[Owned], union: Union
) -> Iterator[tuple[str, str, str]]:
    """Yield the pairs of dependent records that are one, and the rule; join each before asking for the next."""
    by_predicate: defaultdict[str, set[Owned]] = defaultdict(set)
    for tie in owned:
        by_predicate[tie.predicate].add(tie)
    for predicate in OWNERSHIP:
        for members in _groups(records, by_predicate[predicate], union):
            for other in members[1:]:
                yield members[0], other, f"same-{predicate}"


def _groups(records: Mapping[str, Local], ties: Iterable[Owned], union: Union) -> list[list[str]]:
    """Return the lists of records that have one key; an ambiguous key has none."""
    groups: defaultdict[Key, set[str]] = defaultdict(set)
    for tie in ties:
        record = records[tie.record]
        own = own_key(record)
        if own is not None:
            groups[union.root(tie.owner), record.kind, *own].add(record.id)
    return [sorted(ids) for _key, ids in sorted(groups.items(), key=str) if not _ambiguous(records, ids)]


def own_key(record: Local) -> Key | None:
    """Return what must be equal beside the owner: nothing for a case, kind, day and term of an event, else the name."""
    if record.kind == Label.CASE:
        return ()
    if not _is_event(record):
        return (" ".join(record.name.casefold().split()),)
    days = {
        item for item in record.known("date:") if len(item) == _DAY and item[5:].replace("-", "").isdecimal()
    }
    return (*sorted(days), *sorted(record.known("type:"))) if days else None


def _ambiguous(records: Mapping[str, Local], ids: Iterable[str]) -> bool:
    units = Counter(records[one].unit for one in ids if _is_event(records[one]))
    return any(count > 1 for count in units.values())


def _is_event(record: Local) -> bool:
    return Label.EVENT in CLASSES[Label(record.kind)].labels
