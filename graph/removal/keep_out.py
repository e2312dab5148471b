"""Keep out what was removed: of a document that is about to be written, leave out what a tombstone is known by.

A removed person is known by record, and by whole name together with evidence (a birth date, a court, a relative) in
any report. In the reports that told of the person or named them, in any version, their names are known by themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.connection import Store
from graph.removal.errors import WasRemoved
from graph.removal.gone import gone
from graph.removal.marks import Marks, marks
from graph.removal.model import Parts
from graph.removal.names import Names, words
from graph.write_model import Contents
from ontology.generated.records import Record

_NAMES = ("name", "label")
_LONGEST = 6
"""Words of a name at most that is looked for in texts."""


def is_removed(store: Store, document: str) -> bool:
    """Tell whether a file with these bytes (SHA-256, hexadecimal) was removed; raises `KeyMissing`."""
    stones = _stones(store)
    return bool(stones) and marks(store).document(document) in stones


def kept(store: Store, contents: Contents) -> Contents:
    """Return the contents without the persons who were removed; raises `WasRemoved` for such a report."""
    stones = _stones(store)
    if not stones:
        return contents
    made = marks(store)
    for mark in made.report(contents.report.id, [contents.document.id]):
        if mark in stones:
            raise WasRemoved(stones[mark])
    known = _Known.of(made, stones, contents)
    names = names_of(contents)
    persons = [one for one in contents.records if one.kind == "Person" and known.is_one(one, names[one.id])]
    said = known.said(contents)
    return _without(contents, persons, names, said) if persons or said else contents


def names_of(parts: Contents | Parts) -> dict[str, set[str]]:
    """Return the names of each person of a report, by record."""
    found = {one.id: {one.name or ""} for one in parts.records if one.kind == "Person"}
    for claim in parts.claims:
        if claim.predicate in _NAMES and claim.subject in found and claim.value:
            found[claim.subject].add(claim.value)
    return found


@dataclass(frozen=True)
class _Known:
    """What somebody who was removed is known by in one document."""

    marks: Marks
    stones: dict[str, str]
    scopes: tuple[str, ...]
    """The report and its version, where somebody's names are known there."""

    @classmethod
    def of(cls, made: Marks, stones: dict[str, str], contents: Contents) -> "_Known":
        scopes = (contents.report.id, contents.document.id)
        return cls(made, stones, tuple(one for one in scopes if made.scope(one) in stones))

    def is_one(self, record: Record, names: set[str]) -> bool:
        """Tell whether a person is one who was removed."""
        if not self.marks.person(record, names).isdisjoint(self.stones):
            return True
        return any(self._named(found) for found in map(words, names) if found)

    def said(self, contents: Contents) -> Names:
        """Return the names, as they stand in the texts, of those who were removed."""
        if not self.scopes:
            return Names(frozenset())
        runs = {run for text in _texts(contents) for run in _runs(words(text))}
        full = frozenset(run for run in runs if len(run) > 1 and self._named(run))
        return Names(full, frozenset(run[0] for run in runs if len(run) == 1 and self._telling(run[0])))

    def _named(self, found: tuple[str, ...]) -> bool:
        return any(self.marks.name(scope, found) in self.stones for scope in self.scopes)

    def _telling(self, word: str) -> bool:
        return any(self.marks.word(scope, word) in self.stones for scope in self.scopes)


def _texts(contents: Contents) -> Iterator[str]:
    """Yield every text that may name somebody."""
    report = contents.report
    found = [report.title, report.source, report.publisher, report.name]
    found += [unit.title for unit in contents.units]
    found += [passage.text for passage in contents.passages]
    found += [text for record in contents.records for text in (record.name, *record.context)]
    for claim in contents.claims:
        found += [claim.value, *(claim.accordingTo or ())]
    yield from {text for text in found if text}


def _runs(found: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what stands side by side, as long as a name may be."""
    for size in range(1, _LONGEST + 1):
        yield from (found[at : at + size] for at in range(len(found) - size + 1))


def _without(contents: Contents, persons: list[Record], names: dict[str, set[str]], found: Names) -> Contents:
    """Return the contents without these persons, nor the names that were found in its texts."""
    own = {one.id for one in persons}
    others = {name for record, of in names.items() if record not in own for name in of}
    taken = {word for name in others for word in words(name)}
    said = Names.of((name for one in own for name in names[one]), others)
    said |= Names(found.full, found.telling - taken)
    parts = Parts(contents.report, contents.units, contents.passages, contents.records, contents.claims)
    out = gone(parts, own, said)
    return replace(
        contents,
        report=contents.report.model_copy(update=dict(out.report)),
        units=[u.model_copy(update={"title": None}) if u.id in out.titles else u for u in contents.units],
        passages=[one for one in contents.passages if one.id not in out.passages],
        records=[
            one.model_copy(update={"context": out.contexts.get(one.id, one.context)})
            for one in contents.records
            if one.id not in out.records
        ],
        claims=[one for one in contents.claims if one.id not in out.claims],
    )


def _stones(store: Store) -> dict[str, str]:
    """Return the tombstone of each mark."""
    return {mark: row["id"] for row in store.read("removal/marks") for mark in row["marks"]}
