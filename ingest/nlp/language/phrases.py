"""From tokens to the places where a phrase of the lexicon stands."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
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


def ends_with(reading: Reading, prefix: str, start: int, last: int) -> bool:
    """Whether a phrase whose concept starts with `prefix` begins at `start` or later and ends with the token `last`."""
    spans = ((end, c) for k in range(start, last + 1) for end, c in reading.marks.get(k, ()))
    return any(end == last + 1 and concept.startswith(prefix) for end, concept in spans)
