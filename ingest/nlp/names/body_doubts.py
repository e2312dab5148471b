"""From bodies as they were claimed to those that are one: not several of a kind, not a country's, not a headline's."""

import re

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.names.mentions import release
from ingest.nlp.names.organisation_doubts import no_body, one_of_a_kind
from ingest.nlp.reading import Name, Reading, reading_of

PLURALS = {
    "prisons", "jails", "stations", "camps", "centers", "centres", "colonies", "facilities", "penitentiaries",
    "institutions", "courts", "tribunals",
}  # fmt: skip
"""Heads of names that are of several."""
COMPLEX = ("'", "’", "law", "state", "sessions")
"""With what ends the word before the plural in the name of one: `Eastern Magistrates' Courts`."""
WHERE = re.compile(r"\s(?:in|at|near|inside|of|on)\s")
SMALL = {"to", "with", "over", "still", "after", "for", "as", "from", "by", "under"}
"""What a headline alone writes with a capital."""


@Language.component("casegraph_body_doubts")
def body_doubts(doc: Doc) -> Doc:
    """Let go of what is no body of its own."""
    reading = reading_of(doc)
    of_a_kind = {n.text for n in reading.names if n.kind == "organisation" and one_of_a_kind(reading, n)}
    bodies = [n for n in reading.names if n.kind != "person"]
    doubted = [n for n in bodies if n.text in of_a_kind or _doubted(reading, n)]
    release(reading, doubted)
    return doc


def _doubted(reading: Reading, name: Name) -> bool:
    if name.kind in ("court", "facility") and (_several(name.text) or _of_a_country(name.text)):
        return True
    if name.kind == "organisation" and no_body(reading, name):
        return True
    return reading.sentence_of(name.start).heading and _runs_on(reading, name)


def _several(text: str) -> bool:
    """`secret prisons`, `camps in Tindouf`, `Tajik Courts`; not `the Law Courts`."""
    words = WHERE.split(text)[0].lower().split()
    return words[-1:] != [] and words[-1] in PLURALS and not (len(words) > 1 and words[-2].endswith(COMPLEX))


def _of_a_country(text: str) -> bool:
    """`a Cuban prison`, `jail in Pakistan`: only a country tells it apart."""
    named, *where = WHERE.split(text.lower())
    before, _, head = named.rpartition(" ")
    if head not in ("prison", "jail"):
        return False
    return (before or "".join(where)) in lexicon().scheme("countries")


def _runs_on(reading: Reading, name: Name) -> bool:
    """Whether a headline's verb or small word has run into a name: `Junta Jails`, `Court in Chad Frees Man`."""
    words = reading.words
    run = range(name.start, name.end)
    return any(
        (words.lower[k] in SMALL and words.form[k][:1].isupper())
        or (
            k > name.start
            and words.lower[k] in lexicon().verbs
            and words.lower[k].endswith(("s", "ed", "en"))
        )
        for k in run
    )
