"""From tokens to the places where a phrase of the lexicon stands."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.lexicon import Lexicon, lexicon
from ingest.nlp.reading import Reading, reading_of


@Language.component("casegraph_phrases")
def phrases(doc: Doc) -> Doc:
    """Mark every phrase of the lexicon once."""
    reading = reading_of(doc)
    words, lex = reading.words, lexicon()
    lower = words.lower
    for at, first in enumerate(lower):
        entries = lex.phrases.get(first)
        if entries:
            found = [
                (at + len(p.words), p.concept)
                for p in entries
                if tuple(lower[at : at + len(p.words)]) == p.words
            ]
            if found:
                reading.marks[at] = found
    return doc


def marked(reading: Reading, at: int, prefix: str) -> int | None:
    """Where the longest phrase that begins at a token and whose concept starts with `prefix` ends."""
    return next((end for end, concept in reading.marks.get(at, ()) if concept.startswith(prefix)), None)


def names_concept(lex: Lexicon, word: str, prefix: str) -> bool:
    """Whether a single word is a label of a concept whose name starts with `prefix`."""
    return any(p.concept.startswith(prefix) and len(p.words) == 1 for p in lex.phrases.get(word.lower(), ()))
