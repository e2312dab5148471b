"""Say what of one report goes with some of its persons. The same rule serves what is stored and what is read again.

What is theirs goes: their records, their case, charges, events and sentences, every claim about or naming one of these,
each passage that such a claim stands on or that names them, and with it every other claim that stands there. A unit
that tells of nobody else's case goes as a whole. Titles that name them go, and so does what others' records say of
them. A claim about somebody else that stands in the same sentence is lost with it: better than to leave the sentence.
"""

from collections.abc import Iterable

from graph.removal.model import Gone, Parts, ids
from graph.removal.names import Names
from graph.resolve_dependents import OWNERSHIP
from ontology.generated.records import Claim, Report

_BLANK = "removed"
_CASE = "Case"


def gone(parts: Parts, persons: Iterable[str], names: Names) -> Gone:
    """Return what goes with these persons (records of the report); none of them is for a report that only names one."""
    own = _own(parts, set(persons))
    passages = _passages(parts, own, names)
    named = {record.id for record in parts.records if names.stand_in(record.name)}
    claims = {claim.id for claim in parts.claims if _goes(claim, own | named, passages, names)}
    kept = [claim for claim in parts.claims if claim.id not in claims]
    used = {end for claim in kept for end in (claim.subject, claim.object) if end}
    records = ids(parts.records) - used if claims else set[str]()
    sole = _sole_units(parts, own)
    titles = {
        unit.id for unit in parts.units if unit.title and (unit.id in sole or names.stand_in(unit.title))
    }
    left = (record for record in parts.records if record.id in used)
    contexts = {
        record.id: tuple(item for item in record.context if not names.stand_in(item))
        for record in left
        if any(names.stand_in(item) for item in record.context)
    }
    theirs = own | named
    others = {c.id for c in parts.claims if c.id in claims and not {c.subject, c.object} & theirs}
    return Gone(records, claims, passages, titles, contexts, _report(parts.report, names), others)


def _own(parts: Parts, own: set[str]) -> set[str]:
    """Return the records of the persons and of all that belongs to nobody else."""
    owners: dict[str, set[str]] = {}
    for claim in parts.claims:
        if claim.object and claim.predicate in OWNERSHIP:
            ends = claim.subject, claim.object
            dependent, owner = ends if OWNERSHIP[claim.predicate] else ends[::-1]
            owners.setdefault(dependent, set()).add(owner)
    size = -1
    while len(own) > size:
        size = len(own)
        own = own | {dependent for dependent, of in owners.items() if of <= own}
    return own


def _passages(parts: Parts, own: set[str], names: Names) -> set[str]:
    told = {claim.passageId for claim in parts.claims if {claim.subject, claim.object} & own}
    told |= {passage.id for passage in parts.passages if names.stand_in(passage.text)}
    sole = [unit for unit in parts.units if unit.id in _sole_units(parts, own)]
    for passage in parts.passages:
        if any(unit.start <= at < unit.end for unit in sole for at in passage.occurrences):
            told.add(passage.id)
    return told


def _sole_units(parts: Parts, own: set[str]) -> set[str]:
    """Return the units that tell of a case of theirs and of nobody else's."""
    cases = [record for record in parts.records if record.kind == _CASE]
    others = {record.unitId for record in cases if record.id not in own}
    return {record.unitId for record in cases if record.id in own} - others


def _goes(claim: Claim, of: set[str], passages: set[str], names: Names) -> bool:
    if {claim.subject, claim.object} & of or claim.passageId in passages:
        return True
    return any(names.stand_in(text) for text in (claim.value, claim.quote, *(claim.accordingTo or ())))


def _report(report: Report, names: Names) -> dict[str, str | None]:
    """Return the properties of the report that name somebody, as they stay: its name cannot be without a value."""
    texts = {
        "title": report.title,
        "source": report.source,
        "publisher": report.publisher,
        "name": report.name,
    }
    return {key: _BLANK if key == "name" else None for key, text in texts.items() if names.stand_in(text)}
