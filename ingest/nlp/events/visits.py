"""From `the lawyer managed to see him` to a visit: an event of the prisoner whom the lawyer saw, and when.

It counts as `other`; that a lawyer saw marks of beating on a day can be held against when the prisoner came there.
"""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.events.circumstances import date_of
from ingest.nlp.events.cues import meaning
from ingest.nlp.events.victims import subject_of
from ingest.nlp.language.phrases import marked
from ingest.nlp.meant.noun_phrases import noun_phrase
from ingest.nlp.meant.scene import Scene, scene_of
from ingest.nlp.reading import Reading, Telling, reading_of

SEEING = {"see", "saw", "seen", "visit", "visited", "meet", "met"}
ABLE = {"managed", "able", "allowed", "permitted"}
OUTCOME = "lawyer's visit"


@Language.component("casegraph_visits")
def visits(doc: Doc) -> Doc:
    """Add the visits of lawyers to those who are held."""
    reading = reading_of(doc)
    scene = scene_of(reading)
    for at, word in enumerate(reading.words.lower):
        if word in SEEING and reading.words.tag[at][:2] == "VB":
            telling = _visit(scene, at)
            if telling is not None:
                reading.tellings.append(telling)
    reading.tellings.sort(key=lambda telling: telling.at)
    return doc


def _visit(scene: Scene, at: int) -> Telling | None:
    reading, words = scene.reading, scene.reading.words
    target = words.kid(at, "dobj")
    when = date_of(reading, at)
    if target is None or when is None or when.edtf is None or not _by_lawyer(reading, at):
        return None
    said = meaning(reading, at)
    able = bool(ABLE & set(words.lower[max(0, at - 5) : at]))
    if said.polarity != "affirmed" or (said.modality != "asserted" and not able):
        return None
    victims = [v for v in noun_phrase(scene, target, at) or [] if not v.startswith("[")]
    if len(victims) != 1 or ("lawyer" in scene.named[victims[0]].roles and victims[0] != scene.main):
        return None
    return Telling("other", at, at + 1, words.sentence[at], victims, date=when.edtf, outcome=OUTCOME)


def _by_lawyer(reading: Reading, at: int) -> bool:
    """The subject is a lawyer, or a pronoun behind a lawyer in the same sentence."""
    words = reading.words
    subject = subject_of(reading, at)
    if subject is None and words.dep[at] == "xcomp":
        subject = subject_of(reading, words.verb_of(at))
    if subject is None or words.tag[subject] == "WP":
        return False
    name = reading.owner[subject]
    if name is not None:
        return name.kind == "person" and "lawyer" in name.roles
    if words.lower[subject] in ("he", "she"):
        low = words.bounds[words.sentence[at]][0]
        return any(marked(reading, k, "role:lawyer") for k in range(low, subject))
    return marked(reading, subject, "role:lawyer") is not None
