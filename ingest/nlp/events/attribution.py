"""From verbs of saying and `according to` to who says so: the chain of sources of each telling, outermost first.

`According to X`, `X reported that`, `his lawyer said`, `X's report says`, `as reported by X`. A chain that names
nobody who can be told again is none: then the report speaks for itself.
"""

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Modality
from ingest.nlp.events.cues import only_said
from ingest.nlp.events.sources import source_at
from ingest.nlp.language.inflect import verb_forms
from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.meant.scene import Scene, scene_of
from ingest.nlp.reading import Reading, Telling, reading_of
from ontology.patterns import scheme

BELOW = {"ccomp", "parataxis"}
"""How what is said hangs on the verb of saying."""
WITHIN = {
    "xcomp", "advcl", "conj", "relcl", "acl", "dobj", "pobj", "prep", "pcomp", "nsubj", "nsubjpass", "attr", "agent",
    "dative", "appos",
}  # fmt: skip
"""How what is told hangs on the head of what is said."""
STEPS = 12
UNSEEN = {"ill_treatment", "solitary_confinement"}
"""What nobody sees but those who do it and those who suffer it."""


@Language.component("casegraph_attribution")
def attribution(doc: Doc) -> Doc:
    """Give every telling the chain of those according to whom it happened."""
    reading = reading_of(doc)
    scene = scene_of(reading)
    for telling in reading.tellings:
        if not telling.according_to:
            telling.according_to = _chain(scene, telling)
    return doc


def as_told(reading: Reading, telling: Telling) -> Modality:
    """What befell somebody behind walls is alleged by those who are cited; of an arrest or a judgment they inform."""
    if telling.type in UNSEEN:
        cited = telling.modality == "asserted" and telling.according_to
        return "alleged" if cited else telling.modality
    informed = telling.modality == "alleged" and only_said(reading, telling.at)
    return "asserted" if informed else telling.modality


@lru_cache(maxsize=1)
def speech() -> frozenset[str]:
    """Every form of every verb of saying."""
    verbs = next(c for c in scheme("cues") if c.notation == "speech").of_kind("verb")
    return frozenset(form for verb in verbs if " " not in verb for form in verb_forms(verb)) - {
        "held",
        "hold",
    }


@lru_cache(maxsize=1)
def leads() -> frozenset[str]:
    """What stands before a source: `according to`, `as reported by`."""
    concept = next(c for c in scheme("cues") if c.notation == "attribution")
    words = concept.of_kind("preferred", "alternative", "phrase")
    return frozenset(w.lower() for w in words if w.endswith((" to", " by", " from")) or w == "citing")


def _chain(scene: Scene, telling: Telling) -> tuple[str, ...]:
    said = _said(scene, telling.at)
    lead = _lead(scene, telling.at)
    chain = [*([lead] if lead else []), *said]
    own = set(telling.victims) if len(chain) > 1 else set[str]()
    found = dict.fromkeys(s for s in chain if s not in own or s == chain[-1])
    return tuple(found)


def _said(scene: Scene, at: int) -> list[str]:
    """The subjects of the verbs of saying above a token, outermost first."""
    words = scene.reading.words
    found: list[str] = []
    steps = 0
    while words.head[at] != at and steps < STEPS:
        dep, head = words.dep[at], words.head[at]
        if dep in BELOW and words.lower[head] in speech():
            source = _subject(scene, head)
            found = [source, *found] if source and source not in found else found
        elif dep not in BELOW | WITHIN:
            break
        at, steps = head, steps + 1
    return found


def _subject(scene: Scene, verb: int) -> str | None:
    words = scene.reading.words
    if any(words.dep[k] in ("auxpass", "neg") for k in words.kids[verb]):
        return None
    subject = next((k for k in words.kids[verb] if words.dep[k] in SUBJECTS), None)
    if subject is None and words.dep[verb] == "conj":
        subject = next((k for k in words.kids[words.head[verb]] if words.dep[k] in SUBJECTS), None)
    if subject is None and words.dep[verb] == "acl" and words.form[verb - 1] == ",":
        # `X, an exile network, reported that`: read as a participle of X, it says what X says.
        subject = words.head[verb]
    return source_at(scene, subject) if subject is not None else None


def _lead(scene: Scene, at: int) -> str | None:
    """The source behind `according to` in the sentence."""
    reading, words = scene.reading, scene.reading.words
    number = words.sentence[at]
    for k, end in leads_of(reading, number):
        if _governs(reading, k, at):
            head = _head(reading, end, words.bounds[number][1])
            return source_at(scene, head) if head is not None else None
    return None


def leads_of(reading: Reading, sentence: int) -> list[tuple[int, int]]:
    """Where `according to` and its like begin and end in a sentence; found once."""
    known: dict[int, list[tuple[int, int]]] = reading.doc.user_data.setdefault("casegraph_leads", {})
    if sentence not in known:
        low, high = reading.words.bounds[sentence]
        lower = reading.words.lower
        ends = ((k, next((e for e in (k + 3, k + 2, k + 1) if " ".join(lower[k:e]) in leads()), high))
                for k in range(low, high - 1))  # fmt: skip
        known[sentence] = [(k, end) for k, end in ends if end < high]
    return known[sentence]


def _governs(reading: Reading, lead: int, at: int) -> bool:
    """A lead speaks for its sentence from its beginning, and for what stands before it at its end."""
    words = reading.words
    low, _ = words.bounds[words.sentence[at]]
    return lead <= low + 2 or lead > at or words.verb_of(lead) == at


def _head(reading: Reading, start: int, high: int) -> int | None:
    """The head of the noun phrase that begins at a token."""
    words = reading.words
    name = next((reading.owner[k] for k in range(start, min(start + 4, high)) if reading.owner[k]), None)
    for k in range(start, min(start + 8, high)):
        if words.tag[k][:2] in ("NN", "PR") and words.dep[k] in ("pobj", "dobj", "nsubj", "ROOT"):
            return k
        if words.form[k] in (",", ";", "."):
            break
    return name.end - 1 if name else None


def speaks_on(reading: Reading, verb: int) -> str | None:
    """The date at which somebody says something, where the text gives it to the verb of saying."""
    words = reading.words
    low, high = words.bounds[words.sentence[verb]]
    for when in reading.within("dates", low, high):
        if when.edtf and not when.birth and (words.verb_of(when.start) == verb and when.start < verb):
            return when.edtf
    return None
