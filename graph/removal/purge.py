"""Remove a report or a person: say what goes, bury it under a tombstone, and have `graph.removal.steps` do it."""

import secrets
from datetime import UTC, datetime

from graph.connection import Row, Store
from graph.removal.errors import NoSuchTombstone, NothingToRemove, TellingReason
from graph.removal.keep_out import names_of
from graph.removal.marks import Marks, marks
from graph.removal.model import Plan, Removed, Tombstone
from graph.removal.names import Names
from graph.removal.planned import Person, Planned, person_of, planned
from graph.removal.steps import Step, finish_one, tombstone_of, unwatched
from graph.removal.stored import parts_of


def plan(store: Store, target: str) -> Plan:
    """Say what a removal would do, without doing it; raises `NothingToRemove`."""
    label = store.read("removal/label", id=target)[0]["label"] or ""
    if store.read("removal/is_report", id=target):
        parts = parts_of(store, target)
        sizes = (len(some) for some in (parts.passages, parts.records, parts.claims))
        return Plan("report", target, label, (target,), *sizes, others=0, namesakes=())
    found = list(planned(store, _person(store, target)))
    going = [one for one in found if one.gone]
    sizes = (
        sum(len(getattr(one.gone, name)) for one in going)
        for name in ("passages", "records", "claims", "others")
    )
    stay = tuple(one.report for one in found if one.gone is None)
    return Plan("person", target, label, tuple(one.report for one in going), *sizes, namesakes=stay)


def insist(store: Store, target: str, reason: str) -> None:
    """Raise what `purge` would raise of a target or a reason: `NothingToRemove`, `TellingReason`."""
    if store.read("removal/is_report", id=target):
        _refuse_names(reason, _told_of(store, target))
    else:
        _refuse_names(reason, _person(store, target).names)


def purge(store: Store, target: str, reason: str, step: Step = unwatched) -> Removed:
    """Remove a report or a person (id), all of it, and what of earlier removals was broken off.

    Raises `NothingToRemove`, `TellingReason`, `KeyMissing`, `RewriteFailed`.
    """
    made = marks(store)
    with store.exclusive("a removal"):
        done = finish(store, step)
        try:
            bury = _of_report if store.read("removal/is_report", id=target) else _of_person
            row = bury(store, made, target, reason)
        except NothingToRemove:
            if done:  # It was this one that had been broken off.
                return done[-1]
            raise
        store.write("removal/bury", row=row)
        return finish_one(store, row, step)


def finish(store: Store, step: Step = unwatched) -> list[Removed]:
    """Go on with every removal that was broken off."""
    if not _unfinished(store):
        return []
    with store.exclusive("a removal"):
        return [finish_one(store, row, step) for row in _unfinished(store)]


def tombstones(store: Store) -> list[Tombstone]:
    """Return what was removed, the oldest first."""
    return [tombstone_of(row) for row in store.read("removal/tombstones")]


def lift(store: Store, tombstone: str) -> Tombstone:
    """Take a tombstone away, so that what was removed may be read in again; raises `NoSuchTombstone`."""
    with store.exclusive("a removal"):
        for one in tombstones(store):
            if one.id == tombstone and one.status == "done":
                store.write("removal/lift", id=tombstone)
                return one
    raise NoSuchTombstone(tombstone)


def _unfinished(store: Store) -> list[Row]:
    return [row for row in store.read("removal/tombstones") if row["status"] != "done"]


def _person(store: Store, target: str) -> Person:
    rows = store.read("removal/person", id=target)
    if not rows:
        raise NothingToRemove(target)
    return person_of(store, rows)


def _of_report(store: Store, made: Marks, target: str, reason: str) -> Row:
    """Return the tombstone of a report."""
    _refuse_names(reason, _told_of(store, target))
    return _row("report", made, target, reason) | {"marks": made.report(target, _versions(store, target))}


def _told_of(store: Store, report: str) -> set[str]:
    """Return the names of everybody whom a report tells of."""
    return {name for of in names_of(parts_of(store, report)).values() for name in of if name}


def _of_person(store: Store, made: Marks, target: str, reason: str) -> Row:
    """Return the tombstone of a person, with what keeps the person out of each report that told of or named one."""
    person = _person(store, target)
    _refuse_names(reason, person.names)
    found: set[str] = set()
    for report, own in person.records.items():
        records = {record.id: record for record in parts_of(store, report).records}
        found |= {mark for one in own for mark in made.person(records[one], person.names)}
    found |= {mark for one in planned(store, person) for mark in _said(store, made, one)}
    records = sorted(record for own in person.records.values() for record in own)
    return _row("person", made, " ".join(records), reason) | {"marks": sorted(found)}


def _said(store: Store, made: Marks, one: Planned) -> set[str]:
    if one.gone is None:
        return set()
    return made.said([one.report, *_versions(store, one.report)], one.names)


def _versions(store: Store, report: str) -> list[str]:
    return [row["id"] for row in store.read("removal/documents", report=report)]


def _refuse_names(reason: str, names: "set[str] | frozenset[str]") -> None:
    if Names.of(names).stand_in(reason):
        raise TellingReason


def _row(kind: str, made: Marks, target: str, reason: str) -> Row:
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    identity = "tombstone-" + "".join(secrets.choice(letters) for _ in range(16))
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"id": identity, "kind": kind, "keyId": made.id, "reason": reason, "status": "begun",
            "target": target, "recordedAt": now}  # fmt: skip
