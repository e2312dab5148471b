"""From tokens to the places where a phrase of the lexicon stands."""

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.reading import Reading, reading_of

COUNTRIES = ("countries:", "place:", "body-country:")
"""What a text is marked with that speaks of a country."""
TITLES = ("honorific:", "custom:", "words:title-name")


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
    _names_for_titles(reading)
    return doc


def _names_for_titles(reading: Reading) -> None:
    """Unmark a form of address that is a name here: `Ma Xiulan` in China, `Emir-Usein`, `spokesperson Awol Sultan`."""
    spoken_of = {
        c.partition(":")[2] for found in reading.marks.values() for _, c in found if c.startswith(COUNTRIES)
    }
    for at, found in reading.marks.items():
        customs = {c.removeprefix("custom:") for _, c in found if c.startswith("custom:")}
        within = customs and _behind_name(reading, at)
        if (customs and customs.isdisjoint(spoken_of)) or within or _in_name(reading, at):
            reading.marks[at] = [(end, c) for end, c in found if not c.startswith(TITLES)]


def _behind_name(reading: Reading, at: int) -> bool:
    """Whether a form of address of one country stands behind a part of a name: `Aung Ko Htway`."""
    words = reading.words
    before = at > 0 and words.sentence[at - 1] == words.sentence[at] and words.tag[at - 1][:3] == "NNP"
    return before and not reading.marks.get(at - 1)


def _in_name(reading: Reading, at: int) -> bool:
    """Whether a word goes on in a hyphen, or ends a name."""
    words = reading.words
    if at + 1 < len(words) and words.joins(at + 1):
        return words.form[at][:1].isupper()
    last = at + 1 == len(words) or not words.form[at + 1][:1].isupper()
    before = at > 0 and words.sentence[at - 1] == words.sentence[at] and words.form[at - 1][:1].isupper()
    return (
        words.lower[at] in lexicon().concept("words", "title-name")
        and last
        and before
        and not reading.marks.get(at - 1)
    )


def marked(reading: Reading, at: int, prefix: str) -> int | None:
    """Where the longest phrase that begins at a token and whose concept starts with `prefix` ends."""
    return next((end for end, concept in reading.marks.get(at, ()) if concept.startswith(prefix)), None)


def ends_with(reading: Reading, prefix: str, start: int, last: int) -> bool:
    """Whether a phrase whose concept starts with `prefix` begins at `start` or later and ends with the token `last`."""
    spans = ((end, c) for k in range(start, last + 1) for end, c in reading.marks.get(k, ()))
    return any(end == last + 1 and concept.startswith(prefix) for end, concept in spans)
