"""From what no head noun names to organisations: addresses of web sites, acronyms, what the encoder calls one."""

import re
from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.phrases import marked
from ingest.nlp.law.codes import short_forms
from ingest.nlp.names.edges import bracket_alias
from ingest.nlp.names.group_names import CUSTODY, kind_of
from ingest.nlp.names.mentions import ACRONYM, capital, claim, likely, shouts
from ingest.nlp.names.person_bodies import says_who
from ingest.nlp.reading import Name, Reading, reading_of

SITE = re.compile(
    r"(?:www\.)?[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.(?:com|org|net|info|ru|az|by|kz|uz|tv|news|media|io|co|uk|ua|me|cn|vn)$",
    re.I,
)
BROKEN = re.compile(r"(?<=\w)[)\]](?=[\[-]).*$")
"""A bracket within a token, behind which the next thing begins: `RAB)-2`, `CHRD)[i`."""
ROMAN = re.compile(r"[IVXLC]+$")


@Language.component("casegraph_organisations")
def organisations(doc: Doc) -> Doc:
    """Add organisations that have no head noun."""
    reading = reading_of(doc)
    _sites(reading)
    _entities(reading)
    _again(reading)
    reading.names.sort(key=lambda n: n.start)
    return doc


def _sites(reading: Reading) -> None:
    words = reading.words
    for at, form in enumerate(words.form):
        if "." in form and SITE.fullmatch(form) and reading.owner[at] is None:
            claim(reading, Name("organisation", at, at + 1, form, "media", sure=0.8, told=True))


def _entities(reading: Reading) -> None:
    words = reading.words
    facilities = {a for n in reading.names if n.kind == "facility" for a in n.alias}
    for ent in reading.doc.ents:
        if ent.label_ != "ORG":
            continue
        start, end = _uncut(reading, ent.start, ent.end)
        while start < end and (words.lower[start] in ("the", "a") or not capital(words, start)):
            start += 1
        while end > start and not words.form[end - 1][:1].isalpha():
            end -= 1
        person = end - start == 1 and marked(reading, start, "role:") == end  # `The HRD`
        if start >= end or person or any(reading.owner[start:end]):
            continue
        text = BROKEN.split(words.chars(start, end))[0]
        if text in facilities or _held_in(reading, start):
            claim(reading, Name("facility", start, end, text, "prison", sure=0.65))
        elif says_who(reading, start, end):
            claim(reading, Name("person", start, end, text, sure=0.8))
        elif likely(reading, "organisation", start, end) or _is_organisation(reading, start, end, text):
            stop, alias = bracket_alias(reading, end, [], "organisation")
            kind = kind_of(reading, start, end, "other")
            claim(reading, Name("organisation", start, stop, text, kind, alias=tuple(alias), sure=0.6))


def _uncut(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A name with what the encoder cuts off at a hyphen or `and`: `Anti-Communist Division`, `Law and Justice`."""
    words, owner = reading.words, reading.owner

    def free(at: int) -> bool:
        return 0 <= at < len(words) and capital(words, at) and owner[at] is None

    hyphen = words.form[start - 1] in ("-", "‑") and words.end[start - 1] == words.start[start]
    if start > 1 and hyphen and free(start - 2):
        start -= 2
    if words.lower[start] == "and" and free(start - 1):
        start -= 1
    if words.lower[end - 1] == "and" and free(end):
        end += 1
    return start, end


def _again(reading: Reading) -> None:
    """Claim a name of several words wherever the text has it and nobody else holds it."""
    words = reading.words
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name in reading.names:
        if name.kind == "organisation" and name.end - name.start > 1:
            known[words.form[name.start]].add(tuple(words.form[name.start : name.end]))
    for at, form in enumerate(words.form):
        for run in known.get(form, ()):
            end = at + len(run)
            if tuple(words.form[at:end]) == run and not any(reading.owner[at:end]):
                claim(reading, Name("organisation", at, end, words.chars(at, end), "other", sure=0.6))


def _held_in(reading: Reading, start: int) -> bool:
    """`held for a year at Derb Moulay Cherif`."""
    words = reading.words
    at = start - 2 if start and words.lower[start - 1] == "the" else start - 1
    if at < 1 or words.lower[at] not in ("in", "at", "inside") or words.sentence[at] != words.sentence[start]:
        return False
    low = max(words.bounds[words.sentence[at]][0], at - 5)
    held = next((k for k in range(at - 1, low - 1, -1) if words.lower[k] in CUSTODY), None)
    return held is not None and not any(words.form[k] in (",", ";") for k in range(held, at))


def _is_other(reading: Reading, start: int, end: int, text: str) -> bool:
    """A law's short form, a sum of money, a field's label, a number, a person named by his origin, a place."""
    words = reading.words
    after = words.form[end] if end < len(words) else ""
    shouted = text.isupper() and shouts(reading, start) > 2
    return (
        text in _short_forms(reading)
        or (text.isupper() and (after[:1].isdigit() or words.form[start - 1][:1].isdigit()))
        or after == ":"
        or shouted
        or _modifier(reading, start, end, text)
        or text.lower() in lexicon().concept("words", "charge-class")
        or any(c.isdigit() for c in text.replace("-", " ").split()[-1])
        or text.endswith(("-born", "-based"))
        or any(c.startswith("place:") and e >= end for e, c in reading.marks.get(start, ()))
    )


def _modifier(reading: Reading, start: int, end: int, text: str) -> bool:
    """Where something is (`at Delta Hotel`), what names another noun (`the Delta prize`), a shouted word."""
    words = reading.words
    before = words.lower[start - 1] if start else ""
    if before in ("in", "at", "near", "outside") and not text.isupper():
        return True
    if text.isupper():
        return any(
            len(w) > 2 and w.isalpha() and w.isupper()
            for w in words.form[max(0, start - 1) : end + 1]
            if w != text
        )
    return end < len(words) and words.tag[end] in ("NN", "NNS") and words.form[end].islower()


def _short_forms(reading: Reading) -> dict[str, str]:
    """The short forms of the text's laws, read once a text."""
    key = "casegraph_short_forms"
    if key not in reading.doc.user_data:
        reading.doc.user_data[key] = short_forms(reading.clean.text)
    return reading.doc.user_data[key]


def _is_organisation(reading: Reading, start: int, end: int, text: str) -> bool:
    if any(
        c.startswith(("law:", "countries:", "court:", "facility:", "phrases:", "event-types:", "role:"))
        for k in range(start, end)
        for _, c in reading.marks.get(k, ())
    ):
        return False
    if _is_other(reading, start, end, text):
        return False
    if end - start == 1:
        return (
            bool(ACRONYM.fullmatch(text))
            and not ROMAN.fullmatch(text)
            and len(text) > 2
            and not reading.sentence_of(start).heading
        )
    return not text.isupper() and not reading.sentence_of(start).heading and end - start <= 6
