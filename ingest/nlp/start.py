"""From a unit's running text to a workspace: sentences with the passage they stand in, quotations."""

import re
from bisect import bisect_right

from spacy.tokens import Doc

from ingest.model import Unit
from ingest.nlp.clean import Clean
from ingest.nlp.dating import _anchors  # pyright: ignore[reportPrivateUsage]
from ingest.nlp.reading import KEY, Quote, Reading, Sentence
from ingest.nlp.words import words_of

QUOTED = re.compile(
    r"“([^“”\n]{2,400})[”\"]|\"([^\"“”\n]{2,400})[\"”]|«([^«»\n]{2,400})»|(?<![\w’'])[‘']([^‘’'\n]{3,200}(?:[’'][a-z][^‘’'\n]{0,80})?)[’'](?!\w)|„([^„“”\n]{2,400})[“”]|``([^`'\n]{2,300})''"
)


def begin(doc: Doc, clean: Clean, unit: Unit, document: str) -> Doc:
    """Put a fresh workspace on a parsed Doc."""
    words = words_of(doc)
    reading = Reading(unit, clean, document, words, doc, owner=[None] * len(words))
    anchors = _anchors(reading)
    begins = [a for a, _, _ in clean.passages]
    previous = -1
    for number, (start, end) in enumerate(words.bounds):
        at = max(0, bisect_right(begins, words.start[start]) - 1)
        heading = bool(clean.passages) and clean.passages[at][2].kind == "heading"
        anchor = anchors[at] if anchors else unit.published
        reading.sentences.append(Sentence(number, start, end, at, anchor, heading, at != previous))
        previous = at
    for found in QUOTED.finditer(clean.text):
        group = found.lastindex or 1
        start, end = words.span_of(*found.span(group))
        reading.quotes.append(Quote(*found.span(group), start, end))
    doc.user_data[KEY] = reading
    return doc


def mark_passages(doc: Doc, clean: Clean, offset: int = 0) -> None:
    """Sentence starts that the parser has to respect: each passage begins a sentence."""
    begins = {a - offset for a, _, _ in clean.passages}
    blank = False
    for token in doc:
        if token.is_space and "\n\n" in token.text:
            token.is_sent_start = False
            blank = True
        elif token.idx in begins or blank:
            token.is_sent_start = True
            blank = False
