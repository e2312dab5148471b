"""From tokens to courts, facilities and organisations: those that the ontology names, and those with a head noun."""

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.phrases import marked
from ingest.nlp.names.group_names import organisation_at
from ingest.nlp.names.mentions import capital, claim, holds_person, shouts
from ingest.nlp.names.places_of_law import place_of_law
from ingest.nlp.reading import Name, NameKind, Reading, reading_of

OFFICES = ("prosecutor", "prosecution", "court", "judge", "'s", "’s")
"""After the name of a prison they name something else: `the Evin prosecutor's office`."""
KINDS: tuple[NameKind, ...] = ("court", "facility", "organisation")


@Language.component("casegraph_bodies")
def bodies(doc: Doc) -> Doc:
    """Find the mentions of courts, facilities and organisations."""
    reading = reading_of(doc)
    known_names(reading)
    at = 0
    n = len(reading.words)
    while at < n:
        name = _at_head(reading, at)
        if name:
            claim(reading, name)
        at += 1
    return doc


def known_names(reading: Reading) -> None:
    """Bodies that the ontology knows by name; these are written with a capital."""
    for at, found in reading.marks.items():
        for end, concept in found:
            if concept.startswith("name:") and reading.words.form[at][:1].isupper():
                sub = concept.partition(":")[2]
                if end - at == 1 and not _as_written(reading, at):
                    continue
                kind: NameKind = "facility" if sub == "facility" else "organisation"
                if kind == "facility" and "".join(reading.words.lower[end : end + 1]) in OFFICES:
                    continue
                if _of_somebody(reading, at, end, sub):
                    continue
                claim(
                    reading,
                    Name(
                        kind,
                        at,
                        end,
                        reading.words.chars(at, end),
                        None if kind == "facility" else sub,
                        sure=0.92,
                    ),
                )
                break


def _of_somebody(reading: Reading, at: int, end: int, sub: str) -> bool:
    """`Attorney General Asad Rahimov`, `Blogger at risk`: a word for a person, named after it or not."""
    role = any(c.startswith("role:") for _, c in reading.marks.get(at, ()))
    begins = at == reading.sentence_of(at).start or reading.words.form[at - 1] == ":"
    if role and begins and sub == "platform":
        return True
    follows = end < len(reading.words) and capital(reading.words, end) and not reading.marks.get(end)
    return follows and (role or (sub == "government" and holds_person(reading, end, end + 3)))


def _as_written(reading: Reading, at: int) -> bool:
    """Whether a single word is written as the label is, and is no word of a line of capitals: `Who` is not `WHO`."""
    form = reading.words.form[at]
    if form not in _names():
        return form.isupper() and form.title() in _names()
    return not (len(form) < 4 and shouts(reading, at) > 2)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(x for listed in lexicon().schemes.get("name", {}).values() for x in listed)


def _at_head(reading: Reading, at: int) -> Name | None:
    found = reading.marks.get(at)
    if not found:
        return None
    best: tuple[int, NameKind, str] | None = None
    for kind in KINDS:
        for end, concept in found:
            if concept.startswith(kind + ":") and (best is None or end > best[0]):
                best = (end, kind, concept.partition(":")[2])
    if best is None:
        return None
    end, kind, sub = best
    words = reading.words
    later = [k for k in range(at + 1, min(end + 1, len(words))) if marked(reading, k, kind + ":")]
    if later and max(marked(reading, k, kind + ":") or 0 for k in later) > end:
        return None
    if kind == "organisation":
        return organisation_at(reading, at, end, sub)
    return place_of_law(reading, kind, at, end, sub)
