"""From `born on 3 May 1985`, `(b. 1985)`, `(1985–2019)` and `a 34-year-old` to a person's years, for that person only.

An age is one at the date of what is told or of the telling; where neither is known, or they lie far apart, it says
nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from ingest.model import Evidence
from ingest.nlp.build_evidence import quote
from ingest.nlp.facts.bearers import bearer_at, ending_at, subject
from ingest.nlp.reading import Name, Reading, Thing, When, reading_of
from ontology.dates import bounds

AFTER = re.compile(
    r"(?:\s*\([mf]\))?\s*(?:,\s*(?:aged\s+)?|\(\s*(?:aged?\s+)?|,\s+(?:an?|the)\s+(?=\d\d-year-old))"
    r"(?P<age>\d\d)(?:-year-old\b|\s+years\s+old|(?=\s*[,.;:)–—]|\s+and\s|\s+who\b|\s+is\b|\s*$))"
    r"(?!\s*,?\s+(?:at\s+the\s+time|then\b|when\b))"
)
BEFORE = re.compile(r"\b(?P<age>\d\d)-year-old\s+(?=\w)")
IS = re.compile(r"\b(?P<verb>is)\s+(?P<age>\d\d)\s+years\s+(?:old|of\s+age)\b")
FIELD = re.compile(r"(?m)(?:^|(?<=\s))(?:Date of birth|DOB|Born|Year of birth)\s*:\s*$", re.I)
PAST = ("VBD", "VBZ", "VBP", "MD")
JOINS = ("IN", "TO", "DT", "PRP$", "POS", "CD")
CLOSED = re.compile(r"(?:,? in [^\d();–—]{1,40})?\)")
DASHED = re.compile(r"(?:,? in [^\d();–—]{1,40})?\s*[;,]?\s*[–—-]?(?<=[–—-])\s*(?:died\s+)?")
"""Behind a date of a life in brackets, and between its two: `(3 May 1950 in Riga – 19 June 2016 in Bonn)`."""
BRACKET = 160
"""Characters of a bracket before its date."""
REACH = 8
"""Tokens between an age and the name that it stands before."""
YOUNGEST, SHORTEST = 10, 15
"""Years: of one whose age is told, and of a life in brackets."""
APART = 3
"""Years that the bounds of a birth may lie apart; more say nothing."""


@dataclass(frozen=True)
class _Said:
    thing: Thing
    field: str
    value: str
    evidence: Evidence
    plain: bool
    """The text gives the date itself, and no age."""


@Language.component("casegraph_births")
def births(doc: Doc) -> Doc:
    """Give persons the dates of their births and deaths, and note where each is said."""
    reading = reading_of(doc)
    said: dict[tuple[int, str], list[_Said]] = defaultdict(list)
    for one in (*_dated(reading), *_lives(reading), *_aged(reading)):
        said[id(one.thing), one.field].append(one)
    for listed in said.values():
        plain = [one for one in listed if one.plain] or listed
        best = _agreed(plain)
        if best is not None and getattr(best.thing, best.field) is None:
            setattr(best.thing, best.field, best.value)
            best.thing.stands[best.field] = best.evidence
    _date_deaths(reading)
    return doc


def _date_deaths(reading: Reading) -> None:
    """Give a death that is told without a day the one that ends the life in brackets behind the person's name."""
    ended = {thing.name: thing.died for thing in reading.people if thing.died}
    for telling in reading.tellings:
        day = ended.get(telling.victims[0]) if len(telling.victims) == 1 else None
        if telling.type == "death" and day and _fits(telling.date, day):
            telling.date, telling.inherited, telling.timely = day, False, 1.0


def _fits(told: str | None, day: str) -> bool:
    """Whether a death has no day, or one known less well, or a life's both ends: `1950/2016-06-19`."""
    return told is None or day.startswith(told) or told.endswith(f"/{day}")


def _agreed(listed: list[_Said]) -> _Said | None:
    """The narrowest of what is said, where all of it can be true."""
    first = max(bounds(one.value).earliest or "" for one in listed)
    last = min(bounds(one.value).latest or "9" for one in listed)
    return min(listed, key=lambda one: (_width(one.value), -len(one.value))) if first <= last else None


def _width(value: str) -> int:
    found = bounds(value)
    return int((found.latest or "9999")[:4]) - int((found.earliest or "0")[:4])


def _dated(reading: Reading) -> Iterator[_Said]:
    """Yield what is said with a date: `X, born in 1985`, `X (b. 1985)`, `X was born on 3 May 1985`."""
    for when in reading.dates:
        if when.birth and when.edtf and "/" not in when.edtf and (found := _born(reading, when)):
            yield _said(reading, found, "born", when.edtf, (when.start, when.end), plain=True)


def _born(reading: Reading, when: When) -> tuple[Thing, Name] | None:
    words = reading.words
    low = words.bounds[words.sentence[when.start]][0]
    at = next(
        (k for k in range(when.start - 1, max(low, when.start - 10) - 1, -1) if _birth(words.lower[k])), None
    )
    if at is None:
        return _fielded(reading, when)
    if reading.within("dates", at, when.start) or any(
        words.tag[k] in PAST for k in range(at + 1, when.start)
    ):
        return None
    if found := _bracketed(reading, when) or (
        ending_at(reading, at - 1) if words.form[at - 1] == "," else None
    ):
        return found
    if at == low and words.dep[at] in ("advcl", "acl", "amod", "ccomp"):
        return subject(reading, words.head[at])
    return subject(reading, at)


def _bracketed(reading: Reading, when: When) -> tuple[Thing, Name] | None:
    """Whose name stands before the bracket that a date is in."""
    text = reading.clean.text
    opened = text.rfind("(", max(0, when.char - BRACKET), when.char)
    if (
        opened <= 0
        or ")" in text[opened : when.char]
        or bearer_at(reading, reading.words.token_at(when.char))
    ):
        return None
    return ending_at(reading, reading.words.token_at(opened))


def _birth(word: str) -> bool:
    return word in ("born", "b.", "b")


def _fielded(reading: Reading, when: When) -> tuple[Thing, Name] | None:
    """`Date of birth: 3 May 1985` in the profile of one person."""
    if not reading.subject or not FIELD.search(reading.clean.text[max(0, when.char - 24) : when.char]):
        return None
    found = ((thing, m) for thing in reading.people for m in thing.mentions if m.text == reading.subject)
    return next(found, None)


def _lives(reading: Reading) -> Iterator[_Said]:
    """Yield both ends of a life in the bracket behind a name: `(1985–2019)`, `(3 May 1985 – 2 June 2019)`."""
    for first, last in _ends(reading):
        found = _bracketed(reading, first)
        born, died = (first.edtf or "").partition("/")[0], (last.edtf or "").rpartition("/")[2]
        if found and born and died and int(died[:4]) - int(born[:4]) >= SHORTEST:
            for field, value in (("born", born), ("died", died)):
                yield _said(reading, found, field, value, (first.start, last.end), plain=True)


def _ends(reading: Reading) -> Iterator[tuple[When, When]]:
    """Yield the dates of a bracket's end that a dash joins."""
    text = reading.clean.text
    for k, last in enumerate(reading.dates):
        if not CLOSED.match(text, last.stop):
            continue
        if last.form in ("year_range", "range"):
            yield last, last
        elif k and DASHED.fullmatch(text, reading.dates[k - 1].stop, last.char):
            yield reading.dates[k - 1], last


def _aged(reading: Reading) -> Iterator[_Said]:
    """Yield what an age beside a name says."""
    text, words = reading.clean.text, reading.words
    for name in reading.names:
        if name.kind == "person" and (age := AFTER.match(text, words.end[name.end - 1])):
            yield from _of_age(reading, ending_at(reading, name.end), age)
    for age in BEFORE.finditer(text):
        yield from _of_age(reading, _next_name(reading, words.token_at(age.end())), age)
    for age in IS.finditer(text):
        yield from _of_age(reading, subject(reading, words.token_at(age.start("verb"))), age)


def _next_name(reading: Reading, at: int) -> tuple[Thing, Name] | None:
    """The name that nothing but nouns and adjectives part from an age, or a comma in apposition."""
    words = reading.words
    for k in range(at, min(at + REACH, len(words))):
        if words.sentence[k] != words.sentence[at]:
            return None
        if found := bearer_at(reading, k):
            return found if found[1].start == k and words.lower[k - 1] not in ("and", "or") else None
        if (
            words.tag[k] in JOINS
            or words.tag[k][:2] in ("VB", "MD", "WP")
            or words.form[k] in (";", "(", ":")
        ):
            return None
        if words.form[k] == "," and not (bearer_at(reading, k + 1) or words.tag[k - 1] == "JJ"):
            return None
    return None


def _of_age(reading: Reading, found: tuple[Thing, Name] | None, age: re.Match[str]) -> Iterator[_Said]:
    years = int(age["age"])
    if found is None or years < YOUNGEST:
        return
    start, end = reading.words.span_of(age.start("age"), len(age.string[: age.end()].rstrip()))
    value = _years(_told_on(reading, found[0], start), years)
    if value:
        yield _said(reading, found, "born", value, (start, end), plain=False)


def _told_on(reading: Reading, thing: Thing, at: int) -> list[str]:
    """The dates at which an age can hold: that of the telling, and those of what it tells of the person."""
    sentence = reading.sentence_of(at)
    told = [t.date for t in reading.tellings if t.sentence == sentence.number and thing.name in t.victims]
    return [day for day in (sentence.anchor, *told) if day]


def _years(told: list[str], age: int) -> str | None:
    """The years of birth of one who is so old at any of these dates, as an EDTF interval."""
    reach = [bounds(day) for day in told]
    first = min((r.earliest for r in reach if r.earliest), default=None)
    last = max((r.latest for r in reach if r.latest), default=None)
    if first is None or last is None:
        return None
    low, high = int(first[:4]) - age - 1, int(last[:4]) - age
    return f"{low}/{high}" if high - low <= APART else None


def _said(
    reading: Reading, found: tuple[Thing, Name], field: str, value: str, span: tuple[int, int], *, plain: bool
) -> _Said:
    """What is said, with the words from the name to it where they stand in one sentence."""
    thing, name = found
    same = reading.words.sentence[name.start] == reading.words.sentence[span[0]]
    low, high = (min(name.start, span[0]), max(name.end, span[1])) if same else span
    return _Said(thing, field, value, quote(reading, low, high), plain)
