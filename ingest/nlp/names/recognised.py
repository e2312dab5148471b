"""From what the encoder calls a court or a facility to mentions, where no head noun says it.

`Lai Chi Kok`, `El Arjat 2`, `West Kowloon`: names that only those who know the country take for one.
"""

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.learned.naming import UNNAMED
from ingest.nlp.names.court_roles import NOUNS, kind_of_court
from ingest.nlp.names.edges import bracket_alias
from ingest.nlp.names.mentions import REFERRING, SMALL, capital, claim
from ingest.nlp.names.ties import tie_before
from ingest.nlp.reading import Name, NameKind, Reading, reading_of

KINDS: dict[str, NameKind] = {"COURT": "court", "FAC": "facility", UNNAMED: "facility"}

DETERMINERS = {"the", "a", "an", "this", "that", "his", "her", "their", *REFERRING}
OPENED = {"(", "’", "'", "”", '"', "»", ","}
"""Signs with which no name ends."""
NUMBER = re.compile(r"(?:No\.?|№|#)?\s*\d+", re.IGNORECASE)
"""A number without what it numbers."""
COURT_WORDS = {
    *NOUNS, "courts", "branch", "division", "magistrate", "magistrates", "magistrate's", "magistrate’s", "judge",
    "courthouse", "circuit", "panel", "tribunals", "assizes", "cassation", "appeal", "appeals", "sessions",
    "justice", "justices", "cour", "corte", "audiencia", "juzgado", "gacaca",
}  # fmt: skip
"""Words of which one stands in what is called a court, where it is no short form as `Gauhati HC` is."""
LINKS = {"of", "in", "on", "at"}
POSTS = {"post", "prison", "jail", "camp"}
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
NO_PLACES = {
    "ground",
    "grounds",
    "street",
    "road",
    "avenue",
    "district",
    "region",
    "province",
    "system",
    "case",
}
"""What is no place of custody."""
CELL = {"cell", "cells"}
"""`a one-man cell`, `a cold cell` of the prison in which somebody is, and no facility beside it."""
UNSUPPORTED = 0.5
"""How sure what only the encoder says is; a facility needs an event in it as well."""


@Language.component("casegraph_recognised")
def recognised(doc: Doc) -> Doc:
    """Claim what nobody holds."""
    reading = reading_of(doc)
    people = {t.text for e in doc.ents if e.label_ == "PERSON" for t in e if t.text[:1].isupper()}
    for ent in doc.ents:
        kind = KINDS.get(ent.label_)
        if (
            kind
            and people.isdisjoint(t.text for t in ent)
            and (name := _name(reading, kind, ent.start, ent.end, ent.label_ != UNNAMED))
        ):
            claim(reading, name)
    return doc


def _name(reading: Reading, kind: NameKind, start: int, end: int, named: bool) -> Name | None:
    words = reading.words
    while start < end and (not capital(words, start) if named else words.lower[start] in DETERMINERS):
        start += 1
    while end > start and (words.form[end - 1] in OPENED or words.lower[end - 1] in SMALL):
        end -= 1
    if start == end or any(reading.owner[start:end]) or reading.sentence_of(start).heading:
        return None
    if kind == "court" and not _has_court_word(words.form[start:end]):
        return None
    if kind == "facility" and (_goes_on(reading, end) if named else _no_facility(reading, end)):
        return None
    if any(
        c.startswith(("countries:", "place:")) and stop >= end for stop, c in reading.marks.get(start, ())
    ):
        return None
    text = words.chars(start, end)
    if NUMBER.fullmatch(text):  # `the yard of school No. 260`
        return None
    if named and tie_before(reading, start) is not None:  # One belongs to a body, and to no place.
        kind = "organisation"
    stop, alias = bracket_alias(reading, end, [], kind)
    sub = {"court": kind_of_court(text), "facility": "prison" if named else "other"}.get(kind, "other")
    if kind == "facility" and named:
        start = _with_its_noun(reading, start)
        text = words.chars(start, end)
    return Name(kind, start, stop, text, sub, named=named, alias=tuple(alias), sure=UNSUPPORTED)


def _has_court_word(forms: Sequence[str]) -> bool:
    """Whether one says that it is a court: `Maadi misdemeanor court`, `Gauhati HC`, and not `Labor`, `Cine Marfil`."""
    return forms[-1].isupper() or any(form.lower() in COURT_WORDS for form in forms)


def _goes_on(reading: Reading, end: int) -> bool:
    """Whether a name only stands before the noun of something else: `the Sarnding execution ground`."""
    words = reading.words
    beside = end < len(words) and words.sentence[end] == words.sentence[end - 1]
    return beside and words.lower[end] in NO_PLACES


def _no_facility(reading: Reading, end: int) -> bool:
    """`in one of the camps`, `the city's central prison`, `a one-man cell`."""
    words = reading.words
    last = words.lower[end - 1]
    return words.tag[end - 1][:2] != "NN" or words.lower[end : end + 1] in (["'s"], ["’s"]) or last in CELL


def _with_its_noun(reading: Reading, start: int) -> int:
    """Where a name begins with the noun before it that says what is there: `border guard post in Kuznica`."""
    words, first = reading.words, reading.sentence_of(start).start
    k = start - 1
    while k > first and (words.lower[k] == "the" or ORDINAL.fullmatch(words.form[k])):
        k -= 1
    noun = k - 1
    if noun <= first or words.lower[k] not in LINKS or not _says_what(reading, noun):
        return start
    while (
        noun > first and words.tag[noun - 1] in ("NN", "JJ", "NNP", "HYPH") and words.form[noun - 1].islower()
    ):
        noun -= 1
    return noun


def _says_what(reading: Reading, at: int) -> bool:
    """Whether a token is the noun of a place where people are held, and no name of its own has it."""
    owner = reading.owner[at]
    unnamed = owner is None or (owner.kind == "facility" and not owner.named)
    lower = reading.words.lower[at]
    return unnamed and (
        lower in POSTS or any(lower in lexicon().concept("custody", c) for c in ("improvised", "office"))
    )
