"""Who and what may belong to an event: persons meant in a sentence, dates, courts, facilities, lengths of time.

Each is one place in the text with what the grammar takes it to mean; which event it belongs to is decided elsewhere.
"""

from collections.abc import Iterator

from ingest.nlp.events.circumstances import ends_on
from ingest.nlp.events.lowered import in_place_of_fine, is_lowered
from ingest.nlp.events.sentencing import is_change, is_distance, is_sum
from ingest.nlp.language.phrases import marked
from ingest.nlp.language.words import Words
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.role_phrases import RANKS, quantity
from ingest.nlp.meant.scene import FEMALE, MALE, PLURAL, Scene, pronoun
from ingest.nlp.names.court_roles import international
from ingest.nlp.reading import Candidate, Reading, Sentence, When

MANY = ("both", "neither", "all", "others", "rest")
NO_TERM = (is_change, is_distance, is_sum, in_place_of_fine, is_lowered)
"""Which lengths of time are what no court imposed."""
PRONOUNS = MALE | FEMALE | PLURAL


def persons_in(scene: Scene, sentence: Sentence) -> Iterator[Candidate]:
    """The names, pronouns and role words of a sentence, with those whom they mean as the scene stands now."""
    reading, words = scene.reading, scene.reading.words
    group = list(scene.group)
    counted = _counted(reading, sentence)
    for at in range(sentence.start, sentence.end):
        owner = reading.owner[at]
        if owner is not None:
            if owner.start == at and owner.kind == "person" and owner.thing >= 0:
                yield Candidate("person", at, owner.end, (reading.people[owner.thing].name,))
            continue
        if words.lower[at] in PRONOUNS:
            meant = pronoun(scene, at)
        elif at in counted or not _can_mean(reading, at):
            continue
        elif words.dep[at] == "appos" and (person := reading.person_at(words.head[at])):
            meant = [person.name] if words.tag[at] != "NNS" else []  # `A, a journalist`: no second person.
        else:
            meant = noun_phrase(scene, at, at) or []
            scene.group = list(group)
        if meant:
            yield Candidate("person", at, at + 1, tuple(meant))


def _can_mean(reading: Reading, at: int) -> bool:
    """Whether a token can be the head of a phrase for persons."""
    words = reading.words
    number = at
    if words.tag[at] == "CD" and (words.dep[at] == "conj" or _multiplies(words, at)):
        number = words.head[at]
    if words.dep[number] == "nummod":  # `five other men` are meant by their noun, `two and six years` nobody.
        return False
    ranked = words.lower[at] in RANKS and words.dep[at] not in ("amod", "advmod")
    noun = words.tag[at][:2] in ("NN", "CD") or words.lower[at] in MANY or ranked
    return noun or marked(reading, at, "role:") == at + 1 or quantity(reading, at)


def _multiplies(words: Words, at: int) -> bool:
    """Whether a number belongs to the next: `five million shillings`."""
    return words.head[at] == at + 1 and words.tag[at + 1] == "CD"


def _counted(reading: Reading, sentence: Sentence) -> set[int]:
    """The tokens of dates, lengths of time and articles: their numbers count no persons."""
    spans = [(d.start, d.end) for d in reading.within("dates", sentence.start, sentence.end)]
    spans += [(t.start, t.end) for t in reading.within("terms", sentence.start, sentence.end)]
    spans += [(a, b) for _, a, b in reading.provisions if sentence.start <= a < sentence.end]
    return {k for a, b in spans for k in range(a, b)}


def _goes_on(reading: Reading, when: When) -> bool:
    """Whether something happens on the day on which something ends: `until 3 May, when a court acquitted her`."""
    return reading.words.lower[when.end : when.end + 2] == [",", "when"]


def circumstances(reading: Reading) -> Iterator[Candidate]:
    """The dates, courts, facilities and lengths of time of a text."""
    for when in reading.dates:
        ends = ends_on(reading, when) and not _goes_on(reading, when)
        if when.edtf and not when.birth and not ends:
            yield Candidate("date", when.start, when.end, (when.edtf,))
    for name in reading.names:
        if name.kind in ("court", "facility") and name.thing >= 0 and not international(reading, name):
            yield Candidate(name.kind, name.start, name.end, (reading.bodies[name.thing].name,))
    for term in reading.terms:
        if term.months is not None and not any(no(reading, term) for no in NO_TERM):
            yield Candidate("term", term.start, term.end, (str(term.months),))
