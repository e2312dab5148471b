"""What a prisoner does is not done to the prisoner: who refuses food protests, and a request refused harms nobody yet.

The network tells ill-treatment by what stands around a verb of refusing; whose will it was is for the grammar.
"""

from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.reading import Reading, Telling

REFUSING = {"refuse", "refused", "refuses", "refusing", "decline", "declined", "rejected", "denied"}
ASKED = {
    "request",
    "requests",
    "leave",
    "application",
    "applications",
    "appeal",
    "appeals",
    "petition",
    "motion",
}
PERSONAL = {"he", "she", "they", "who"}


def without_protests(reading: Reading) -> None:
    """Drop ill-treatment that is a protest of the victim, or an answer to what was asked for."""
    reading.tellings[:] = [t for t in reading.tellings if not _own_will(reading, t)]


def _own_will(reading: Reading, telling: Telling) -> bool:
    words, at = reading.words, telling.at
    if telling.type != "ill_treatment" or telling.frame or words.lower[at] not in REFUSING:
        return False
    passive = words.kid(at, "auxpass", "nsubjpass") is not None
    subject = words.kid(at, *SUBJECTS)
    if subject is None:
        return not passive and words.dep[at] == "conj" and _own_subject(reading, telling, words.head[at])
    return words.lower[subject] in ASKED if passive else _own_subject(reading, telling, at)


def _own_subject(reading: Reading, telling: Telling, verb: int) -> bool:
    """Whether the subject of a verb may be the victim."""
    subject = reading.words.kid(verb, *SUBJECTS)
    if subject is None:
        return False
    if person := reading.person_at(subject):
        return person.name in telling.victims
    return reading.words.lower[subject] in PERSONAL
