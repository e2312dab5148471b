"""From `as a result` and `which resulted in severe abuse` to what follows from what was told before.

What followed is told of the same person and day as what it followed from, in the words of the same source.
"""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.events.attribution import speech
from ingest.nlp.events.sources import source_at
from ingest.nlp.events.victims import subject_of
from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.meant.scene import Scene, scene_of
from ingest.nlp.reading import Reading, Sentence, Telling, When, reading_of

OPENINGS = (
    ("as", "a", "result"), ("as", "a", "consequence"), ("in", "response"), ("consequently",), ("in", "retaliation"),
)  # fmt: skip
LEADING = {"resulted", "led", "resulting", "leading", "results", "leads"}
REACH = 3
"""Sentences between a cause and what followed from it."""
BEHIND = {"since", "until", "before", "after", "by", "till"}


@Language.component("casegraph_consequences")
def consequences(doc: Doc) -> Doc:
    """Add what a verb of consequence tells, and date what follows from what is told before."""
    reading = reading_of(doc)
    scene = scene_of(reading)
    added = [t for at, word in enumerate(reading.words.lower) if word in LEADING for t in _led(scene, at)]
    reading.tellings.extend(added)
    reading.tellings.sort(key=lambda telling: telling.at)
    for telling in reading.tellings:
        if telling.date is None and telling.polarity == "affirmed":
            _follow(scene, telling)
    return doc


def _led(scene: Scene, at: int) -> list[Telling]:
    """`he handed in a complaint, which resulted in severe beatings`."""
    reading, words = scene.reading, scene.reading.words
    sentence = reading.sentence_of(at)
    if words.lower[at + 1 : at + 2] not in (["in"], ["to"]):
        return []
    found = next(
        ((k, e) for k in range(at + 2, min(at + 7, sentence.end)) for e, c in reading.marks.get(k, ())
         if c == "event-types:ill_treatment"), None)  # fmt: skip
    if found is None or any(t.at in range(at, found[1] + 1) for t in reading.tellings):
        return []
    victim = _subject(scene, at, sentence)
    if victim is None:
        return []
    date = _date(reading, sentence, at)
    return [
        Telling(
            "ill_treatment", found[0], found[1], sentence.number, [victim], date=date.edtf if date else None
        )
    ]


def _subject(scene: Scene, at: int, sentence: Sentence) -> str | None:
    """The person whose doing led to it: the subject of the verb before."""
    reading, words = scene.reading, scene.reading.words
    for k in range(at - 1, sentence.start, -1):
        if words.tag[k] in ("VBD", "VBZ") and words.lower[k] not in speech():
            subject = subject_of(reading, k)
            name = source_at(scene, subject) if subject is not None else None
            helper = name != scene.main and name in scene.named and "lawyer" in scene.named[name].roles
            return name if name in scene.named and not helper else None
    return None


def _follow(scene: Scene, telling: Telling) -> None:
    reading = scene.reading
    sentence = reading.sentences[telling.sentence]
    opening = tuple(reading.words.lower[sentence.start : sentence.start + 3])
    if not any(opening[: len(lead)] == lead for lead in OPENINGS):
        return
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - REACH), -1):
        cause = reading.sentences[number]
        date = _date(reading, cause, cause.end) if cause.passage == sentence.passage else None
        if date is not None:
            telling.date, telling.according_to = date.edtf, telling.according_to or _source(scene, cause)
            return


def _date(reading: Reading, sentence: Sentence, before: int) -> When | None:
    """The last whole day before a token that the sentence gives to what it tells, and not to who says so."""
    words = reading.words
    dates = [
        d for d in reading.within("dates", sentence.start, before)
        if d.edtf and len(d.edtf) == 10 and d.preposition not in BEHIND and not d.birth
        and words.lower[words.verb_of(d.start)] not in speech()
    ]  # fmt: skip
    return dates[-1] if dates else None


def _source(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    """Who says what a sentence says, where its main verb is one of saying."""
    words = scene.reading.words
    for k in range(sentence.start, sentence.end):
        if words.lower[k] in speech() and any(words.dep[j] == "ccomp" for j in words.kids[k]):
            subject = next((j for j in words.kids[k] if words.dep[j] in SUBJECTS), None)
            source = source_at(scene, subject) if subject is not None else None
            return (source,) if source else ()
    return ()
