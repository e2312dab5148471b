"""From what befalls a body to facts of it: when it was closed, when it spoke, where it is lawful.

`X was shut down in December 2021`, `On 7 February 2024, X reported that`, `which operates legally in other states`.
"""

from collections.abc import Iterator
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Fact
from ingest.nlp.build_evidence import quote
from ingest.nlp.events.attribution import speaks_on, speech
from ingest.nlp.events.cues import meaning
from ingest.nlp.events.victims import subject_of
from ingest.nlp.language.phrases import marked
from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.reading import Name, Reading, reading_of

Said = Literal["closed", "actedOn", "lawfulIn"]
STATE = {"government", "security_service", "police", "prosecutor", "platform"}
BE = {"was", "were", "been", "is", "be"}
PLACE_WORDS = 6


@Language.component("casegraph_standing")
def standing(doc: Doc) -> Doc:
    """Add the facts of a unit about bodies, each once for each place that says so."""
    reading = reading_of(doc)
    facts: dict[tuple[str, str, str, int], Fact] = {}
    for at in range(len(reading.words)):
        for fact in (*_closed(reading, at), *_lawful(reading, at), *_spoke(reading, at)):
            facts.setdefault((fact.subject, fact.predicate, fact.value, fact.evidence.start), fact)
    reading.facts += facts.values()
    return doc


def _closed(reading: Reading, at: int) -> Iterator[Fact]:
    end = marked(reading, at, "relation:close")
    if end is None or reading.words.lower[at - 1] not in BE:
        return
    name = _subject(reading, at)
    high = reading.words.bounds[reading.words.sentence[at]][1]
    dates = [
        d
        for d in reading.within("dates", end, min(high, end + 9))
        if d.edtf and d.preposition in ("in", "on", "")
    ]
    said = meaning(reading, at)
    if name and dates and (said.polarity, said.modality) == ("affirmed", "asserted"):
        yield _fact(reading, name, "closed", dates[0].edtf or "", at)


def _lawful(reading: Reading, at: int) -> Iterator[Fact]:
    end = marked(reading, at, "relation:lawful")
    words = reading.words
    if end is None or words.lower[end : end + 1] != ["in"] or meaning(reading, at).polarity != "affirmed":
        return
    name = _subject(reading, at)
    stop = _place_end(reading, end + 1)
    if name and stop > end + 1:
        yield _fact(reading, name, "lawfulIn", words.chars(end + 1, stop), at)


def _place_end(reading: Reading, start: int) -> int:
    words = reading.words
    high = words.bounds[words.sentence[start]][1] if start < len(words) else start
    stop = start
    while stop < min(high, start + PLACE_WORDS) and words.tag[stop][:2] in ("NN", "JJ", "DT", "CD", "CC"):
        stop += 1
    return stop - (stop > start and words.tag[stop - 1] == "CC")


def _spoke(reading: Reading, at: int) -> Iterator[Fact]:
    words = reading.words
    if words.lower[at] not in speech() or words.tag[at] not in ("VBD", "VBZ", "VBP"):
        return
    subject = next((k for k in words.kids[at] if words.dep[k] in SUBJECTS), None)
    name = reading.owner[subject] if subject is not None else None
    date = speaks_on(reading, at)
    if name and date and _is_body(name) and meaning(reading, at).polarity == "affirmed":
        yield _fact(reading, name, "actedOn", date, at)


def _subject(reading: Reading, at: int) -> Name | None:
    """The body that is the subject of a verb, or that a relative clause with the verb hangs on."""
    subject = subject_of(reading, at)
    name = reading.owner[subject] if subject is not None else None
    if name is not None:
        return name if _is_body(name) else None
    pronoun = subject is not None and reading.words.lower[subject] == "it"
    low = reading.words.bounds[reading.words.sentence[at]][0]
    before = [o for o in reading.owner[max(low, at - 24) : at] if o is not None and _is_body(o)]
    relative = {"which", "that", "who"} & set(reading.words.lower[max(low, at - 16) : at])
    return before[-1] if before and (relative or pronoun) else None


def _is_body(name: Name) -> bool:
    return name.kind == "organisation" and name.thing >= 0 and name.sub not in STATE


def _fact(reading: Reading, name: Name, predicate: Said, value: str, at: int) -> Fact:
    low, high = reading.words.bounds[reading.words.sentence[at]]
    return Fact(reading.bodies[name.thing].name, predicate, value, quote(reading, low, high), 0.8)
