"""From who did the harm to tellings that gave it to them: it befell somebody else.

`Quluzade told the court that Aslanov had beaten him`, `who claimed to have been stabbed by Aslanov`: nothing was done
to Aslanov, who stands accused of it.
"""

from collections.abc import Iterator

from ingest.nlp.build_evidence import reject
from ingest.nlp.reading import Reading, Telling

HARMS = {"ill_treatment", "death"}
OTHERS = {"him", "her", "them", "me", "us"}
"""Objects of a verb that cannot be who did it, as `himself` is."""
JOINED = 6
"""Verbs in a row that share their subject: `caught him by the hair, pushed him and beat him`."""


def without_doers(reading: Reading) -> None:
    """Take harm from whom the words say that they did it; a telling that befell nobody else is rejected."""
    for telling in [t for t in reading.tellings if t.type in HARMS and t.polarity == "affirmed"]:
        doers = set(_doers(reading, telling))
        if not doers.isdisjoint(telling.victims):
            telling.victims = [victim for victim in telling.victims if victim not in doers]
            if not telling.victims:
                reject(reading, telling, "event_doubted")


def _doers(reading: Reading, telling: Telling) -> Iterator[str]:
    """Those named as who did what a verb and those before it in a row tell: behind `by`, or as a subject."""
    words, verb = reading.words, telling.at
    active = words.tag[verb].startswith("VB") and _to_others(reading, verb)
    for _ in range(JOINED):
        by = words.kid(verb, "agent")
        doer = words.kid(by, "pobj") if by is not None else None
        subject = words.kid(verb, "nsubj") if active else None
        for head in (doer, subject):
            yield from _named(reading, head) if head is not None else ()
        if words.dep[verb] != "conj" or words.kid(verb, "nsubj", "nsubjpass") is not None:
            return
        verb = words.head[verb]


def _to_others(reading: Reading, verb: int) -> bool:
    """Whether a verb has somebody for its object."""
    found = reading.words.kid(verb, "dobj")
    return found is not None and (
        reading.words.lower[found] in OTHERS or reading.person_at(found) is not None
    )


def _named(reading: Reading, head: int) -> list[str]:
    """The persons whom a noun and those joined to it name; not those within what explains them."""
    words, found = reading.words, list[str]()
    row = [head]
    while row:
        at = row.pop()
        person = reading.person_at(at)
        found.extend([person.name] if person else [])
        row.extend(kid for kid in words.kids[at] if words.dep[kid] == "conj")
    return found
