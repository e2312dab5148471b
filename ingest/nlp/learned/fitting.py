"""From those to whom the network and the grammar give an event to those whom the words of its sentence allow."""

from ingest.nlp.events.compared import only_compared
from ingest.nlp.events.said_of_struck import who_was
from ingest.nlp.events.theirs import named_beside, of_fellows, others_of
from ingest.nlp.events.victims import governed_by
from ingest.nlp.learned.company import OF_THINGS, named_in
from ingest.nlp.reading import Reading, Telling, Thing


def without_named_beside(reading: Reading, telling: Telling, found: list[str]) -> list[str]:
    """Without those who are named only in what describes the one whom it happened to."""
    beside = named_beside(reading, telling.at) if telling.type not in OF_THINGS else frozenset[str]()
    if beside.isdisjoint(found):
        return found
    others = [n for n in found if n not in beside]
    return others or [v for v in telling.victims if v not in beside]


def of_noun(reading: Reading, telling: Telling, found: list[str]) -> list[str]:
    """Only those behind the `of` of a noun, not of the next one: `the sentencing of A and the arrest of B`."""
    words, at = reading.words, telling.end - 1
    lead = governed_by(reading, at) if words.tag[at][:2] == "NN" else None
    person = reading.person_at(lead) if lead is not None else None
    if person is None or lead is None or person.name not in found:
        return found
    nouns = [k for k in words.kids[lead] if words.dep[k] == "conj" and _of_person(reading, k)]
    others = {o.name for k in nouns if (o := _of_person(reading, k))}
    return [n for n in found if n not in others or n == person.name]


def _of_person(reading: Reading, noun: int) -> Thing | None:
    """Who stands behind the `of` of a noun."""
    lead = governed_by(reading, noun)
    return reading.person_at(lead) if lead is not None else None


def of_theirs(reading: Reading, telling: Telling, found: list[str]) -> list[str]:
    """Kin and co-defendants whom the words name, and not whose they are: `his co-defendant was charged`."""
    here = [n for n in found if named_in(reading, n, telling.sentence)]
    if telling.type != "denial_of_access" and (kin := others_of(reading, telling.at)):
        return [n for n in here if n not in kin[1]] or [kin[0]]
    return list(telling.victims) if of_fellows(telling.victims) and not here else found


def not_compared(reading: Reading, telling: Telling, found: list[str]) -> list[str]:
    """Without those whose day alone its sentence tells, and then those of the grammar: `as A were freed`."""
    compared = only_compared(reading, telling.sentence)
    if compared.isdisjoint(found):
        return found
    return [n for n in found if n not in compared] or [n for n in telling.victims if n not in compared]


def last_of_row(reading: Reading, telling: Telling, found: list[str]) -> list[str]:
    """Without those named in a row before the one of whom its clause tells: `A, B and C, who was stopped`."""
    last = who_was(reading, telling.at)
    if last not in found:
        return found
    row = {n for n in found if not n.startswith("[") and named_in(reading, n, telling.sentence)} - {last}
    return [n for n in found if n not in row]
