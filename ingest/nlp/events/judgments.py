"""From `The court charged him with treason`, told right behind the sentence, to what it found him guilty of."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.reading import Reading, Telling, reading_of

JUDGED = {"sentence", "conviction"}
BENCH = {"court", "tribunal", "judge", "judges"}


@Language.component("casegraph_judgments")
def judgments(doc: Doc) -> Doc:
    """Make convictions of the charges that a court brings when it has judged."""
    reading = reading_of(doc)
    judged: list[Telling] = []
    for telling in reading.tellings:
        behind = any(telling.sentence - t.sentence <= 1 and t.victims == telling.victims for t in judged[-2:])
        if telling.type == "charge" and behind and _by_court(reading, telling.at):
            telling.type = "conviction"
        elif telling.type in JUDGED and telling.polarity == "affirmed" and not telling.nominal:
            judged.append(telling)
    return doc


def _by_court(reading: Reading, verb: int) -> bool:
    words = reading.words
    subject = next((k for k in words.kids[verb] if words.dep[k] in SUBJECTS), verb)
    owner = reading.owner[subject]
    return words.lower[subject] in BENCH or (owner is not None and owner.kind == "court")
