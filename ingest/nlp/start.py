"""From a unit's running text to a workspace: sentences with the passage they stand in, quotations."""

import re
from bisect import bisect_right

from spacy.tokens import Doc, Token

from ingest.model import Unit
from ingest.nlp.dates.dating import anchors_of
from ingest.nlp.language.clean import Clean
from ingest.nlp.language.words import words_of
from ingest.nlp.reading import KEY, Quote, Reading, Sentence

QUOTED = re.compile(
    r"“([^“”\n]{2,400})[”\"]|\"([^\"“”\n]{2,400})[\"”]|«([^«»\n]{2,400})»|(?<![\w’'])[‘']([^‘’'\n]{3,200}(?:[’'][a-z][^‘’'\n]{0,80})?)[’'](?!\w)|„([^„“”\n]{2,400})[“”]|``([^`'\n]{2,300})''"
)


def begin(doc: Doc, clean: Clean, unit: Unit, document: str) -> Doc:
    """Put a fresh workspace on a parsed Doc."""
    words = words_of(doc)
    reading = Reading(unit, clean, document, words, doc, owner=[None] * len(words))
    anchors = anchors_of(reading)
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
    before: Token | None = None
    for token in doc:
        joined = before is not None and _goes_on(before, token, begins)
        before = token
        if token.is_space and "\n\n" in token.text:
            token.is_sent_start = False
            blank = True
        elif token.idx in begins or blank:
            token.is_sent_start = True
            blank = False
        elif joined:
            token.is_sent_start = False


ABBREVIATION = re.compile(
    r"(?:nos?|arts?|dra?|mr|mrs|ms|prof|vs?|pp?|secs?|st|sra?|jr|lt|col|gen|maj|ven|rev|fr|capt|adv|hon|para|approx|ca|cf|fig|vol|msgr|sgt)\.$",
    re.I,
)


def _goes_on(before: Token, token: Token, begins: set[int]) -> bool:
    """No sentence begins in a name, after an abbreviation, a bare number, or a number and date that head an entry.

    Nor between a label and its number: `Arrested: 1 May 2012`.
    """
    if before.text[:1].isupper() and before.text[-1].isalnum() and token.text[:1].isupper():
        return True
    if ABBREVIATION.match(before.text) or before.text in ("№", "§"):
        return True
    if (
        token.text in ("No", "No.", "Nos.")
        and token.i + 1 < len(token.doc)
        and (token.nbor().text[:1].isdigit() or token.nbor().text == ".")
    ):
        return True
    if before.text == ":" and token.text[:1].isdigit():
        return True
    if before.text[:1].isdigit() and token.text[:1] not in ('"', "“") and not before.text.endswith("."):
        return before.text[-1:].isdigit()
    if before.text == "." and before.i > 0 and doc_number(before) and before.nbor(-1).idx in begins:
        return True
    return before.idx in begins and before.text[:1].isdigit()


def doc_number(token: Token) -> bool:
    """Whether the token before this one is a short number."""
    return token.nbor(-1).text.isdigit() and len(token.nbor(-1).text) <= 3
