"""From tokens to mentions of persons: what the encoder calls one, corrected by the grammar of names.

Evidence for a person: a form of address (`Dr`, `Judge`), a role or a word of kinship before the name, a patronymic or
a particle within it, a verb that only persons bear. Against: a head noun of a body, a place, a law, a heading.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from ingest.nlp.language.fields import labelled_names
from ingest.nlp.language.words import Words
from ingest.nlp.names.mentions import ACRONYM, capital, claim, holds_person
from ingest.nlp.names.person_entities import entities, lower_words
from ingest.nlp.names.person_rows import inverted, known_parts, listed
from ingest.nlp.names.runs import can_be_person, is_honorific, run_of
from ingest.nlp.reading import Name, Reading, reading_of

LED = re.compile(r"^\s*(?:\d{1,3}[.)]\s*|(?:Free|FREE|Release|RELEASE)\s+(?=\S+\s+\S))")
"""What stands before the name in a title: its number, an appeal."""


@Language.component("casegraph_persons")
def persons(doc: Doc) -> Doc:
    """Find the mentions of persons by address, role, kinship and by what the encoder sees."""
    reading = reading_of(doc)
    _titled(reading)
    _profile(reading)
    _heads(reading)
    _labelled(reading)
    inverted(reading)
    entities(reading)
    listed(reading)
    listed(reading)
    known_parts(reading)
    reading.names.sort(key=lambda n: n.start)
    return doc


def _titled(reading: Reading) -> None:
    """`Judge Hasan Ahmadov`, `her lawyer, Nadir Karimzade`, `brother-in-law, Ramil Ahadov`."""
    words = reading.words
    for at in sorted(reading.marks):
        for end, concept in reading.marks[at]:
            scheme, _, notation = concept.partition(":")
            if scheme not in ("honorific", "role", "kinship") or notation == "particle":
                continue
            if scheme == "honorific" and not words.form[at][:1].isupper():
                continue
            found = _after_title(reading, at, end, scheme, notation)
            if found:
                claim(reading, found)
            break


def _after_title(reading: Reading, at: int, end: int, scheme: str, notation: str) -> Name | None:
    """The name that a title, a role or a word of kinship introduces."""
    words = reading.words
    k, comma = _name_start(reading, at, end, scheme)
    if k is None:
        return None
    stop = run_of(reading, k)
    address = scheme == "kinship" or (scheme == "honorific" and notation != "neutral")
    if stop == k or not can_be_person(reading, k, stop, address):
        return None
    if stop - k == 1 and _no_name(words, at, k, (scheme, notation)):
        return None
    if comma and stop < len(words) and words.tag[stop] in ("VBD", "VBZ", "MD", "VBP"):
        return None
    gender = notation if scheme in ("honorific", "kinship") and notation in ("male", "female") else None
    roles = _roles(reading, at, scheme, notation)
    return Name("person", k, stop, words.chars(k, stop), gender, sure=0.9, roles=roles)


def _name_start(reading: Reading, at: int, end: int, scheme: str) -> tuple[int | None, bool]:
    """Where the name may begin, after a full stop, a comma and further titles; and whether there is a comma."""
    words, k, comma = reading.words, end, False
    if k < len(words) and words.form[k] == "." and scheme == "honorific":
        k += 1
    if scheme in ("kinship", "role") and k < len(words) and words.form[k] in (",", "–", "—", ":"):
        k, comma = k + 1, True
    if comma and scheme == "role" and not _possessed(reading, at):
        return None, comma
    while k < len(words) and reading.owner[k] is None and is_honorific(reading, k) and k - end < 4:
        k += 2 if k + 1 < len(words) and words.form[k + 1] == "." else 1
    free = (
        k < len(words)
        and words.sentence[k] == words.sentence[at]
        and capital(words, k)
        and not reading.owner[k]
    )
    return (k if free else None), comma


def _no_name(words: Words, at: int, k: int, concept: tuple[str, str]) -> bool:
    """A single word that is an acronym after a title, or what a plural of victims goes with."""
    if concept == ("honorific", "neutral"):
        return ACRONYM.fullmatch(words.form[k]) is not None
    return concept == ("role", "victim") and words.lower[at].endswith("s")


def _roles(reading: Reading, at: int, scheme: str, notation: str) -> tuple[str, ...]:
    """The role that the introducing word gives; a title gives the one that it also names."""
    if scheme == "kinship":
        return ("relative",)
    if scheme == "role":
        return (notation,)
    role = next((c.partition(":")[2] for _, c in reading.marks.get(at, ()) if c.startswith("role:")), None)
    return (role,) if role else ()


def _possessed(reading: Reading, at: int) -> bool:
    words = reading.words
    return any(words.lower[j] in ("his", "her", "their", "'s", "’s") for j in range(max(0, at - 3), at))


def _profile(reading: Reading) -> None:
    """The unit's own title, where it is a name: `5. Araz Faiq oglu Guliyev`, `Free Hanan al-Subaie`."""
    title = LED.sub("", reading.unit.title or "").strip()
    if not title or len(title) > 90:
        return
    at = reading.clean.text.find(title)
    if at < 0:
        return
    start, end = reading.words.span_of(at, at + len(title))
    stop = run_of(reading, start)
    listed = reading.unit.kind == "profile" or holds_person(reading, start, stop)
    if (
        stop - start >= 2
        and stop >= end - 1
        and listed
        and not any(
            not c.endswith("particle") for k in range(start, stop) for _, c in reading.marks.get(k, ())
        )
        and can_be_person(reading, start, stop)
    ):
        reading.subject = reading.words.chars(start, stop)
        claim(reading, Name("person", start, stop, reading.subject, sure=0.95, roles=("victim",)))


def _labelled(reading: Reading) -> None:
    """The name behind the label for it: `Name: Moses Okello`, `Prisoner: Can Yildiz`."""
    words = reading.words
    for label in labelled_names(reading):
        at = label
        while at < len(words) and is_honorific(reading, at) and words.sentence[at] == words.sentence[label]:
            at += 1
        free = at < len(words) and words.sentence[at] == words.sentence[label] and capital(words, at)
        stop = run_of(reading, at) if free and not reading.owner[at] else at
        known = any(not c.endswith("particle") for k in range(at, stop) for _, c in reading.marks.get(k, ()))
        if stop - at >= 2 and not known and can_be_person(reading, at, stop):
            claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.88))


def _heads(reading: Reading) -> None:
    """The name at the head of an entry: `CHIM SOPHAL (F), ...`, `LEVA ARENTEROS, Yosvan`."""
    words = reading.words
    for begin, _, passage in reading.clean.passages:
        if passage.kind not in ("heading", "list_item", "row", "paragraph"):
            continue
        at = words.token_at(begin)
        high = min(len(words), at + 6)
        while at < high and not (
            words.form[at].isalpha() and words.form[at][:1].isupper() and len(words.form[at]) > 1
        ):
            at += 1
        if at >= high or reading.owner[at]:
            continue
        stop = run_of(reading, at)
        shouted = any(words.form[k].isupper() and len(words.form[k]) > 2 for k in range(at, stop))
        after = words.form[stop] if stop < len(words) else ""
        closed = (
            after in ("(", ",", "–", "—", "-", "")
            or after.isspace()
            or not after.strip()
            or after.startswith("\n")
            or (stop < len(words) and words.form[stop] == ":")
        )
        if (
            2 <= stop - at <= 5
            and shouted
            and closed
            and not any(
                not c.endswith("particle") for k in range(at, stop) for _, c in reading.marks.get(k, ())
            )
            and not any(words.lower[k] in lower_words(reading) for k in range(at, stop))
            and can_be_person(reading, at, stop)
        ):
            if (
                after == ","
                and stop + 1 < len(words)
                and capital(words, stop + 1)
                and words.form[stop - 1].isupper()
            ):
                further = run_of(reading, stop + 1)
                if further > stop + 1 and (
                    further >= len(words)
                    or not words.form[further].strip()
                    or words.form[further] in ("(", '"', "“", ".")
                ):
                    stop = further
            claim(reading, Name("person", at, stop, words.chars(at, stop), sure=0.88, roles=("victim",)))
