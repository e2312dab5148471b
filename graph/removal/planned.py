"""Say what goes with a person, report by report: those that tell of the person, and those that only name them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.connection import Store
from graph.cypher import load
from graph.paging import by_report
from graph.removal.gone import gone
from graph.removal.keep_out import names_of
from graph.removal.model import Gone, Parts
from graph.removal.names import Names
from graph.removal.stored import parts_of


@dataclass(frozen=True)
class Person:
    """The records of a person by report, and every name that one of these gives."""

    records: Mapping[str, frozenset[str]]
    names: frozenset[str]


@dataclass(frozen=True)
class Planned:
    """What goes of one report; None where somebody else of the name is told of, and it stays."""

    report: str
    gone: Gone | None
    names: Names
    """The names and words that tell of the person there."""


def person_of(store: Store, rows: Iterable[Mapping[str, str]]) -> Person:
    """Return the person whom these records are (rows of id and report)."""
    records: dict[str, set[str]] = {}
    for row in rows:
        records.setdefault(row["report"], set()).add(row["id"])
    names: set[str] = set()
    for report, own in records.items():
        told = names_of(parts_of(store, report))
        names |= {name for record in own for name in told[record]}
    return Person({report: frozenset(own) for report, own in records.items()}, frozenset(names - {""}))


def planned(store: Store, person: Person) -> Iterator[Planned]:
    """Yield what goes of each report that the person is told of or named in."""
    for report, own in sorted(person.records.items()):
        parts = parts_of(store, report)
        names = _names(parts, own, person.names)
        yield Planned(report, gone(parts, own, names), names)
    whole = Names.of(person.names).whole()
    for report in sorted(_naming(store, whole) - person.records.keys()):
        parts = parts_of(store, report)
        told = {name for of in names_of(parts).values() for name in of}
        others = any(whole.stand_in(name) for name in told)
        yield Planned(report, None if others else gone(parts, (), whole), whole)


def _names(parts: Parts, own: frozenset[str], names: frozenset[str]) -> Names:
    told = names_of(parts)
    return Names.of(names, {name for record, of in told.items() if record not in own for name in of})


def _naming(store: Store, names: Names) -> set[str]:
    """Return the reports in which a passage names the person."""
    return {row["report"] for row in by_report(store, load("removal/texts")) if names.stand_in(row["text"])}
