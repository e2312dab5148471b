"""What a body finds of somebody's detention is no detention: `the Working Group found his imprisonment arbitrary`."""

from ingest.nlp.events.circumstances import date_of
from ingest.nlp.language.words import Words
from ingest.nlp.reading import CUSTODY, Reading, Telling

FINDING = {
    "found", "finds", "find", "finding", "declared", "declares", "ruled", "rules", "considered", "considers",
    "concluded", "concludes", "determined", "determines", "deemed", "deems", "held", "holds", "called", "stated",
    "recognised", "recognized", "said", "says",
}  # fmt: skip
WRONG = {
    "arbitrary", "arbitrarily", "unlawful", "illegal", "unconstitutional", "violated", "violates", "violation", "lacks",
    "lacked", "breached", "breaches", "contravened", "contravenes", "contravention",
}  # fmt: skip
MEANT = {"it", "they", "which", "that", "who"}
"""What stands for the body that its sentence names: `the Working Group adopted an opinion in which it finds`."""
SURE = 0.98
"""How likely it is a finding that such a body finds custody wrong."""
STEPS = 3
"""From the noun for a detention up to the verb of finding."""
FAR = 30
"""Tokens behind that noun within which it is said what was found."""


def of_findings(reading: Reading) -> None:
    """Turn what a body of several states finds into its finding, and drop what others say of custody that is told."""
    held = {v for t in reading.tellings if t.type in CUSTODY and not t.nominal for v in t.victims}
    kept: list[Telling] = []
    for telling in reading.tellings:
        verb = _finding(reading, telling)
        if verb is not None and _by_body(reading, verb):
            when = date_of(reading, verb)
            telling.type, telling.nominal, telling.court, telling.facility = "other", False, None, None
            telling.date, telling.inherited = when.edtf if when else None, False
            telling.sure, telling.learned = max(telling.sure, SURE), False
        elif verb is not None and held.issuperset(telling.victims):
            continue
        kept.append(telling)
    reading.tellings[:] = kept


def _finding(reading: Reading, telling: Telling) -> int | None:
    """The verb that finds something wrong with the custody that a noun tells."""
    words, at = reading.words, telling.end - 1
    if telling.type not in CUSTODY or words.tag[at][:2] != "NN" or telling.polarity == "negated":
        return None
    end = words.bounds[telling.sentence][1]
    if WRONG.isdisjoint(words.lower[at : min(end, at + FAR)]):
        return None
    for _ in range(STEPS):
        at = words.head[at]
        if words.lower[at] in FINDING:
            return at
    return None


def found_to_be(words: Words, verb: int) -> int:
    """The verb of finding above an infinitive that says what was found: `found his detention to be arbitrary`."""
    above = words.head[verb]
    return above if words.tag[verb] == "VB" and words.lower[above] in FINDING else verb


def _by_body(reading: Reading, verb: int) -> bool:
    """Whether a body of several states is the one that finds, by its name or as the `it` of its sentence."""
    words = reading.words
    subject = words.kid(verb, "nsubj")
    owner = reading.owner[verb - 1] or (reading.owner[subject] if subject is not None else None)
    if owner is None and subject is not None and words.lower[subject] in MEANT:
        low = words.bounds[words.sentence[verb]][0]
        bodies = (o for k in range(subject - 1, low - 1, -1) if (o := reading.owner[k]))
        owner = next((o for o in bodies if o.kind == "organisation"), None)
    return owner is not None and owner.kind == "organisation" and owner.sub == "intergovernmental"
