"""From a noun and the verb over it that tell one act to one telling: `charged in an indictment`, `tried in a hearing`.

The paper that accuses says more than the verb; of a trial its one sitting says less.
"""

from ingest.nlp.build_evidence import reject
from ingest.nlp.language.words import Words
from ingest.nlp.reading import Reading, Telling

TOLD_IN = {"indictment": "charge", "hearing": "trial"}
"""For the act that a noun tells the one of the verb over it."""
NOUN_KEPT = {"indictment"}
INSIDE = {"in", "at", "by", "under", "during"}
"""Prepositions by which a verb tells what is done in what its noun names."""


def told_once(reading: Reading) -> None:
    """Keep one of the two tellings of each such act, with the day that either of them gives it."""
    verbs = {(t.type, t.at): t for t in reading.tellings if t.type in TOLD_IN.values()}
    nouns = [t for t in reading.tellings if t.type in TOLD_IN]
    for noun in nouns:
        verb = verbs.get((TOLD_IN[noun.type], _over(reading.words, noun.end - 1)))
        if verb and verb.polarity == noun.polarity and set(verb.victims) == set(noun.victims):
            kept, other = (noun, verb) if noun.type in NOUN_KEPT else (verb, noun)
            _take_over(kept, other)
            reject(reading, other, "event_doubted")


def _over(words: Words, noun: int) -> int:
    """The verb whose subject a noun is, or that tells what is done in what it names; -1 where there is none."""
    lead = words.head[noun]
    if words.dep[noun] == "nsubj":
        return lead
    inside = words.dep[noun] == "pobj" and words.lower[lead] in INSIDE
    return words.head[lead] if inside else -1


def _take_over(kept: Telling, other: Telling) -> None:
    """The day and the court that only the other telling has."""
    if kept.date is None and other.date:
        kept.date, kept.timely, kept.inherited = other.date, other.timely, other.inherited
    kept.court = kept.court or other.court
