"""The mentions of one text: what a token of a name looks like, and who holds which tokens."""

import re
from typing import NamedTuple

from ingest.nlp.language.words import Words
from ingest.nlp.reading import Name, Reading

ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z0-9][A-Za-z0-9.-]{0,10}s?$|[A-Z]{2,12}$")

OPINION = "casegraph_opinion"
"""Where a Doc keeps what the encoder makes of its tokens."""
REFERRING = {"same", "said", "mentioned", "aforementioned"}
"""Words before a noun by which it means what was named before: `taken to the mentioned department`."""
LABELS = {"organisation": "ORG", "facility": "FAC", "court": "COURT"}
"""What the encoder calls each kind of body."""
QUOTED = 3
"""Tokens from the beginning of a name within which a quotation ends that it begins with."""
SMALL = {"in", "at", "of", "on", "the", "and", "near", "inside", "known", "as"}
"""Words with which no name ends."""
WIDEST = 8
"""Tokens before a head noun in which a name begins."""


class Opinion(NamedTuple):
    """What the encoder holds for certainly, likely or possibly a person, for likely or possibly a body: tokens."""

    persons: frozenset[int] = frozenset()
    likely_persons: frozenset[int] = frozenset()
    possible_persons: frozenset[int] = frozenset()
    likely_bodies: frozenset[int] = frozenset()
    possible_bodies: frozenset[int] = frozenset()


def capital(words: Words, at: int) -> bool:
    """Whether a token is written with a capital and can belong to a name."""
    form = words.form[at]
    return form[:1].isupper() or (
        len(form) > 3 and form[:3].lower() in ("al-", "el-", "ul-") and form[3:4].isupper()
    )


def claim(reading: Reading, name: Name) -> bool:
    """Take a mention over, unless a longer one holds its tokens or the encoder knows better; shorter ones give way."""
    _unnumbered(reading, name)
    if not _allowed(reading, name):
        return False
    _widen(reading, name)
    held = {id(o): o for o in reading.owner[name.start : name.end] if o}
    for other in held.values():
        if other.end - other.start >= name.end - name.start:
            return False
    for other in held.values():
        for at in range(other.start, other.end):
            reading.owner[at] = None
        reading.names.remove(other)
    reading.names.append(name)
    for at in range(name.start, name.end):
        reading.owner[at] = name
    return True


def _unnumbered(reading: Reading, name: Name) -> None:
    """Take from a person the letter of the number before: `under Section 295-C. Bashir Khan`."""
    words, at = reading.words, name.start
    letter = (
        len(words.form[at].rstrip(".")) == 1 and words.form[at - 1] == "-" and words.form[at - 2].isdigit()
    )
    if name.kind == "person" and letter and name.end - at > 1:
        name.start += 1 + (words.form[at + 1] == ".")
        name.text = words.chars(name.start, name.end)


def _widen(reading: Reading, name: Name) -> None:
    """Let a body begin and end where the encoder does: `Democratic and Social Front`, `Ladies in White`.

    The place of a court or a facility (`in Minsk`) is left to the grammar.
    """
    words, text, label = reading.words, reading.clean.text, LABELS.get(name.kind)

    def within(at: int) -> bool:
        return at < len(words) and reading.doc[at].ent_iob_ == "I" and reading.doc[at].ent_type_ == label

    first, stop = name.start, name.end
    while first and within(first):
        first -= 1
    while first < name.start and not capital(words, first):
        first += 1
    first = _with_quote(words, first)
    where = {"in", "at", "near", "on"} if name.kind != "organisation" else set[str]()
    while within(stop) and words.lower[stop] not in where:
        stop += 1
    stop = _trimmed(words, name.end, stop)
    if first < name.start and not any(reading.owner[first : name.start]):
        name.text = text[words.start[first] : words.start[name.start]] + name.text
        name.start, name.named = first, True
    if stop > name.end and not any(reading.owner[name.end : stop]):
        name.text += text[words.end[name.end - 1] : words.end[stop - 1]]
        name.end = stop


def _with_quote(words: Words, first: int) -> int:
    """Where a name begins whose first word is in quotation marks: `the ‘A’ Division police station`."""
    opened = first > 0 and words.form[first - 1] in ("‘", "“")
    return first - 1 if opened and not {"’", "”"}.isdisjoint(words.form[first : first + QUOTED]) else first


def _trimmed(words: Words, end: int, stop: int) -> int:
    """Where a name that ended at `end` ends without an open bracket, signs and small words: `Comando Zona 7 of the`."""
    opened = next((k for k in range(end, stop) if words.form[k] == "("), stop)
    if ")" not in words.form[opened:stop]:
        stop = opened
    while stop > end and not (words.form[stop - 1][0].isalnum() and words.lower[stop - 1] not in SMALL):
        stop -= 1
    return stop


def likely(reading: Reading, kind: str, start: int, end: int) -> bool:
    """Whether the encoder needs no further sign that tokens are the name of a person or an organisation."""
    known = _opinion(reading) or Opinion()
    return (known.likely_persons if kind == "person" else known.likely_bodies).issuperset(range(start, end))


def _opinion(reading: Reading) -> Opinion | None:
    """What the encoder makes of the tokens; None where it did not read the text."""
    return reading.doc.user_data.get(OPINION)


def _allowed(reading: Reading, name: Name) -> bool:
    """Whether the encoder, where it read the text, sees in a name what it is claimed for, and no person in a body."""
    tokens = range(name.start, name.end)
    known = _opinion(reading)
    if known is None:
        return True
    if name.kind == "person":
        return not known.possible_persons.isdisjoint(tokens)
    if name.told:
        return True
    body = name.kind != "organisation" or not known.possible_bodies.isdisjoint(tokens)
    return body and known.persons.isdisjoint(tokens)


def seen_names(reading: Reading) -> dict[int, tuple[int, str]]:
    """What the encoder calls names: first token → the one after the last, and the label. Read once a text."""
    key = "casegraph_seen_names"
    if key not in reading.doc.user_data:
        reading.doc.user_data[key] = {e.start: (e.end, e.label_) for e in reading.doc.ents}
    return reading.doc.user_data[key]


def first_recognised(reading: Reading, kind: str, start: int, stop: int) -> int:
    """Where the encoder begins the name of a court or facility: `Istanbul 26th` before `Heavy Penal Court`."""
    label = LABELS[kind]
    words, found = reading.words, seen_names(reading)
    for first in range(max(0, start - WIDEST), stop):
        end, known = found.get(first, (0, ""))
        if end > start and known == label:
            while first < start and words.lower[first] in ("the", "a", "an"):
                first += 1
            if first < start and not any(reading.owner[first:start]):
                return first
    return start


def holds_person(reading: Reading, start: int, stop: int) -> bool:
    """Whether the encoder sees a person within a run of tokens."""
    found = seen_names(reading)
    return any(k in found and found[k][1] == "PERSON" and found[k][0] <= stop for k in range(start, stop))


def release(reading: Reading, names: list[Name]) -> None:
    """Take mentions back."""
    gone = {id(n) for n in names}
    reading.names = [n for n in reading.names if id(n) not in gone]
    for name in names:
        for k in range(name.start, name.end):
            reading.owner[k] = None


def shouts(reading: Reading, at: int) -> int:
    """How many words the sentence of a token has, when all are in capitals; 0 otherwise. Counted once a text."""
    key = "casegraph_shouts"
    if key not in reading.doc.user_data:
        counts = [0] * len(reading.sentences)
        for sentence in reading.sentences:
            line = [f for f in reading.words.form[sentence.start : sentence.end] if f.isalpha()]
            counts[sentence.number] = len(line) if all(f.isupper() for f in line) else 0
        reading.doc.user_data[key] = counts
    return reading.doc.user_data[key][reading.words.sentence[at]]


def goes_on(reading: Reading, at: int) -> bool:
    """Whether a token goes on with a name of what is no person, as the encoder sees it."""
    token = reading.doc[at]
    return token.ent_iob_ == "I" and token.ent_type_ != "PERSON"


def of_person(reading: Reading, start: int, end: int) -> bool:
    """Whether all of some tokens are in the name of a person, as the encoder sees it."""
    return all(token.ent_type_ == "PERSON" for token in reading.doc[start:end])


def is_month(word: str) -> bool:
    """Whether a word is the name of a month."""
    return bool(
        re.fullmatch(
            r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber", word
        )
    )
