"""From runs of capitals that the encoder missed to persons: a patronymic, a row of names, a part of a known name."""

import re

from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.words import Words
from ingest.nlp.names.mentions import capital, claim, holds_person
from ingest.nlp.names.person_entities import lower_words
from ingest.nlp.names.runs import INNER, can_be_person, run_of
from ingest.nlp.reading import Name, Reading

PATRONYMIC = re.compile(r"(?:[a-z]{2,}(?:ovich|evich|ovna|evna|ich|ichna|ivna|ovych|yevich|yevna))$", re.I)


INVERTED = re.compile(
    r"(?m)^[ \t]*(?:[(\[]?\d{1,4}[.)\]]?[ \t]+|[-•*–—][ \t]+)?"
    r"(?P<name>[^\W\d_][\w'’-]+(?:\s[^\W\d_][\w'’-]+){0,2},\s[^\W\d_][\w'’.-]+(?:\s[^\W\d_][\w'’.-]+){0,2})"
    r"(?=\s*(?:[.,;:(–—]|born\b|$))"
)
"""An entry of a list: its number or mark, then a surname, a comma and the names before it."""


def inverted(reading: Reading) -> None:
    """`12. DEMİR, Ayşe. Born 1983`: the surname first, in capitals, where the encoder sees a person in it."""
    words = reading.words
    for entry in INVERTED.finditer(words.text):
        start, end = words.span_of(*entry.span("name"))
        surname, first = words.form[start], words.form[end - 1]
        spelled = len(surname) > 1 and surname.isupper() and not first.isupper()
        if spelled and holds_person(reading, start, end):
            claim(reading, Name("person", start, end, words.chars(start, end), sure=0.85))


def listed(reading: Reading) -> None:
    """Runs that the encoder missed: a particle or a patronymic inside, or a name in a row of names."""
    words = reading.words
    at, n = 0, len(words)
    while at < n:
        if reading.owner[at] is None and capital(words, at) and words.form[at][0].isalpha():
            stop = run_of(reading, at)
            if stop - at >= 2 and _typical(reading, at, stop):
                start = at
                while start < stop and (
                    words.tag[start] in ("IN", "DT", "PRP", "PRP$", "CC", "WRB")
                    or words.lower[start] in ("the", "on", "in", "for")
                ):
                    start += 1
                if stop - start >= 2 and can_be_person(reading, start, stop):
                    claim(reading, Name("person", start, stop, words.chars(start, stop), sure=0.8))
            at = max(stop, at + 1)
        else:
            at += 1


def _typical(reading: Reading, at: int, stop: int) -> bool:
    words = reading.words
    inner = any(w in INNER for w in words.lower[at + 1 : stop])
    patronymic = stop - at == 3 and PATRONYMIC.search(words.form[at + 1]) is not None
    return inner or patronymic or _bears(words, stop) or _behaves(reading, at, stop)


SAYING = {
    "said",
    "told",
    "says",
    "wrote",
    "remains",
    "remained",
    "denied",
    "denies",
    "stated",
    "added",
    "got",
    "received",
    "pleaded",
    "appeared",
    "died",
    "served",
    "faces",
    "fled",
    "disappeared",
    "testified",
    "reported",
    "whose",
    "who",
    "recalled",
    "refused",
    "began",
    "spent",
    "confessed",
}


def _behaves(reading: Reading, at: int, stop: int) -> bool:
    """A few capitalised words that the sentence treats as a person: an age, a verb of speech, a person beside."""
    words = reading.words
    if not 2 <= stop - at <= 4 or words.lower[at - 1 : at] == ["the"] or reading.sentence_of(at).heading:
        return False
    if any(
        words.tag[k] not in ("NNP", "NNPS", "NN", "JJ", "HYPH")
        or (reading.marks.get(k) and words.lower[k] not in lexicon().concept("words", "particle"))
        or words.lower[k] in lower_words(reading)
        for k in range(at, stop)
    ):
        return False
    if at == reading.sentence_of(at).start and words.tag[at] not in ("NNP",):
        return False
    nxt = words.lower[stop : stop + 4]
    if nxt[:1] and nxt[0] in SAYING:
        return True
    if (
        nxt[:1] in ([","], ["("])
        and len(nxt) > 2
        and (re.fullmatch(r"\d\d", nxt[1]) or nxt[1] in ("b.", "born", "aged", "who", "whose", "now", "then"))
    ):
        return True
    joined = [
        k
        for k in (at - 2, stop + 1)
        if 0 <= k < len(words) and words.lower[k + (1 if k < at else -1)] in ("and", ",", "&")
    ]
    return any((o := reading.owner[k]) and o.kind == "person" and o.sure >= 0.8 for k in joined)


def _bears(words: Words, stop: int) -> bool:
    """Subject of a verb that only happens to persons: `X Y was arrested`."""
    k = stop
    while k < len(words) and words.lower[k] in (
        "was",
        "were",
        "has",
        "been",
        "had",
        "also",
        "is",
        "who",
        ",",
    ):
        k += 1
    if k == stop or k >= len(words):
        return False
    return any(
        f.victim == "object"
        and not f.tail
        and f.type in ("arrest", "sentence", "release", "charge", "conviction")
        for f, kinds in lexicon().verbs.get(words.lower[k], ())
        if "participle" in kinds
    )


def known_parts(reading: Reading) -> None:
    """Each later mention of a known person by a part of the name that the encoder did not see."""
    words = reading.words
    full: dict[str, int] = {}
    for name in reading.names:
        if name.kind == "person" and name.sure >= 0.8:
            for k in range(name.start, name.end):
                if capital(words, k) and len(words.form[k]) > 2:
                    full[words.form[k]] = full.get(words.form[k], 0) + 1
                    full.setdefault(words.form[k].title() if words.form[k].isupper() else words.form[k], 1)
    at, n = 0, len(words)
    while at < n:
        if reading.owner[at] is None and words.form[at] in full and not words.tag[at].startswith("VB"):
            stop = run_of(reading, at)
            while stop > at + 1 and words.form[stop - 1] not in full and words.form[stop - 2] != "-":
                stop -= 1
            if stop > at:
                claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.8))
            at = max(stop, at + 1)
        else:
            at += 1
