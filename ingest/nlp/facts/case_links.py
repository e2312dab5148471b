"""From what an accusation rests on to the listed body that a case is tied to: `the charge rests on the listing of X`.

Only a body that the unit tells to be listed, in a unit that tells of one person's case, and in a sentence whose subject
or `according to` is the accusation: what such a sentence says is alleged, and never that the person belonged to it.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Relation
from ingest.nlp.build_evidence import quote
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.voices import NEGATIONS
from ingest.nlp.meant.scene import scene_of
from ingest.nlp.reading import Name, Reading, Sentence, reading_of

OPENING = 4
"""Tokens at the head of a sentence within which the accusation stands."""
LISTING = {"designation", "listing", "designated", "listed"}


@Language.component("casegraph_case_links")
def case_links(doc: Doc) -> Doc:
    """Add the links that accusations allege between the person of the unit and listed bodies."""
    reading = reading_of(doc)
    main = scene_of(reading).main
    told = {(r.predicate, r.subject, r.object) for r in reading.relations}
    victims = {v for t in reading.tellings for v in t.victims}
    if main is None or main not in victims:
        return doc
    for relation in _links(reading, main):
        key = (relation.predicate, relation.subject, relation.object)
        if key not in told:
            told.add(key)
            reading.relations.append(relation)
    return doc


def _links(reading: Reading, main: str) -> Iterator[Relation]:
    listed = {d.organisation_or_person for d in reading.designations if d.polarity == "affirmed"}
    before = False
    for sentence in reading.sentences:
        accuses = _accuses(reading, sentence, before)
        before = accuses
        if not accuses or NEGATIONS & set(reading.words.lower[sentence.start : sentence.end]):
            continue
        for name in _bodies(reading, sentence):
            body = reading.bodies[name.thing].name
            if body in listed or LISTING & set(reading.words.lower[sentence.start : name.start]):
                evidence = quote(reading, sentence.start, sentence.end)
                yield Relation("allegesLinkTo", main, body, evidence, 0.75, "affirmed", "alleged")


def _accuses(reading: Reading, sentence: Sentence, before: bool) -> bool:
    """Whether the sentence opens with the accusation, or goes on about it: `It also concerns`."""
    words = reading.words
    opening = words.lower[sentence.start : sentence.start + OPENING]
    if before and opening[:1] == ["it"]:
        return True
    nouns = lexicon().concept("relation", "accusing")
    found = next((k for k, word in enumerate(opening) if word in nouns), None)
    return found is not None and opening[0] in ("the", "according", "this", "his", "her")


def _bodies(reading: Reading, sentence: Sentence) -> list[Name]:
    held = [o for o in reading.owner[sentence.start : sentence.end] if o is not None]
    return [o for o in {id(o): o for o in held}.values() if o.kind == "organisation" and o.thing >= 0]
