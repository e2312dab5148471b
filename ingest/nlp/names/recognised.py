"""From what the encoder calls a court or a facility to mentions, where no head noun says it.

`Lai Chi Kok`, `El Arjat 2`, `West Kowloon`: names that only those who know the country take for one.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.learned.naming import UNNAMED
from ingest.nlp.names.court_roles import kind_of_court
from ingest.nlp.names.edges import bracket_alias
from ingest.nlp.names.mentions import REFERRING, capital, claim
from ingest.nlp.names.ties import tie_before
from ingest.nlp.reading import Name, NameKind, Reading, reading_of

KINDS: dict[str, NameKind] = {"COURT": "court", "FAC": "facility", UNNAMED: "facility"}

DETERMINERS = {"the", "a", "an", "this", "that", "his", "her", "their", *REFERRING}
OPENED = {"(", "’", "'", "”", '"', "»", ","}
"""With what no name ends."""
NUMBER = re.compile(r"(?:No\.?|№|#)?\s*\d+", re.IGNORECASE)
"""A number without what it numbers."""
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
    while end > start and words.form[end - 1] in OPENED:
        end -= 1
    if start == end or any(reading.owner[start:end]) or reading.sentence_of(start).heading:
        return None
    if not named and words.tag[end - 1][:2] != "NN":  # `in one of the camps`
        return None
    if not named and words.lower[end : end + 1] in (["'s"], ["’s"]):  # `the city's central prison`
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
    return Name(kind, start, stop, text, sub, named=named, alias=tuple(alias), sure=UNSUPPORTED)
