"""From kin who are told nothing to custody: `For eight days his family did not know where he was`.

Whom a text has just had taken away, and of whom nobody knows for a time where they are, is held incommunicado.
"""

import re
from collections.abc import Iterator

from ingest.nlp.events.said_of_struck import gender_of
from ingest.nlp.meant.scene import SPEAKING
from ingest.nlp.reading import CUSTODY, Reading, Telling, Thing

KIN = (
    r"(?:famil(?:y|ies)|relatives|parents|wife|husband|mother|father|brothers?|sisters?|sons?|daughters?|children|"
    r"lawyers?|colleagues|friends|nobody|no one)"
)
WHOSE = r"(?:his|her|their)"
WHOM = r"(?:him|her|them)"
UNTOLD = re.compile(
    rf"\b{KIN}\b[^.;]{{0,30}}?\b(?:did not|didn['’]t|could not) (?:know|learn|find out|discover) "
    rf"(?:of )?(?:where (?P<a>he|she|they) (?:was|were)\b|(?P<b>{WHOSE}) whereabouts)"
    rf"|\b(?:had|received|(?:was|were) given) no (?:news|word|information) (?:of|about|from|on) "
    rf"(?P<c>{WHOM}|{WHOSE})\b"
    rf"|\b(?P<d>{WHOSE}) (?:fate and )?whereabouts (?:(?:had )?remained|were|had been) "
    r"(?:unknown|not known|undisclosed)\b"
    rf"|\bdenied (?:any |all |having any )?(?:knowledge|knowing) (?:of|about) (?P<e>{WHOSE}) (?:whereabouts|fate)\b"
    r"|\bwas not (?P<f>seen) (?:again )?for (?:\w+ ){1,3}(?:days|weeks|months)\b"
)
"""What is said of somebody whom nobody can find."""
LENGTH = re.compile(r"\b(?:hours|days|weeks|months|until)\b|\b(?:one|a) (?:day|week|month)\b", re.IGNORECASE)
"""How long, by which it is over: whose whereabouts are unknown to this day may be anywhere."""
SEVERAL = {"they", "their", "them"}
NEAR = 2
"""Sentences behind the one that tells who was taken within which it is told."""
MISSING = "missing"
"""The frame of what tells it, which is custody of its own: `He was later found in Volna prison`."""
SURE = 0.97
"""How sure it is at least: the words are said of nobody who is free."""


def unknown_whereabouts(reading: Reading) -> None:
    """Tell the custody of those whom the text has just had taken, where nobody is told for a time where they are."""
    taken = _taken(reading)
    for at, word in _untold(reading):
        sentence = reading.words.sentence[at]
        own = [t for t in taken.get(sentence, ()) if t.type == "detention"]
        near = [t for n in range(sentence - NEAR, sentence + 1) for t in taken.get(n, ())]
        last = _last(reading, [t for t in near if t.at < at and t not in own], word)
        if last is not None and not _another_between(reading, last, at):
            reading.tellings.extend(_surer(own, last) if own else [_telling(sentence, at, last)])


def _untold(reading: Reading) -> Iterator[tuple[int, str]]:
    """The tokens at which it is said, each with the pronoun for who it is."""
    words = reading.words
    for found in UNTOLD.finditer(words.text):
        at = words.token_at(found.end() - 1)
        if LENGTH.search(words.chars(*words.bounds[words.sentence[at]])):
            yield at, next(w for w in found.groups() if w).lower()


def _taken(reading: Reading) -> dict[int, list[Telling]]:
    """What tells of custody that began, by the sentence."""
    found: dict[int, list[Telling]] = {}
    for telling in sorted(reading.tellings, key=lambda t: t.at):
        if telling.type in CUSTODY and telling.polarity == "affirmed" and telling.victims:
            found.setdefault(telling.sentence, []).append(telling)
    return found


def _last(reading: Reading, before: list[Telling], word: str) -> Telling | None:
    """The last of them that a pronoun may be said of: of one, or of several."""
    people = {t.name: t for t in reading.people}
    return next((t for t in reversed(before) if _fits(people, t.victims, word)), None)


def _fits(people: dict[str, Thing], victims: list[str], word: str) -> bool:
    """Whether a pronoun may mean those whom a telling strikes."""
    if word in SEVERAL:
        return len(victims) > 1 or victims[0].startswith("[")
    gender = gender_of(word)
    one = people.get(victims[0]) if len(victims) == 1 else None
    return one is not None and (gender is None or one.may_be(gender))


def _another_between(reading: Reading, last: Telling, at: int) -> bool:
    """Whether somebody else is named between, who only speaks or acts for nobody: it may be of them."""
    named = (reading.person_at(k) for k in range(last.end, at))
    return any(p and p.name not in last.victims and SPEAKING.isdisjoint(p.roles) for p in named)


def _surer(own: list[Telling], last: Telling) -> list[Telling]:
    """Nothing to add where its sentence tells it already, of which it is then sure."""
    for telling in own:
        telling.sure = max(telling.sure, SURE)
        for victim in set(telling.chances).intersection(last.chances):
            telling.chances[victim] = max(telling.chances[victim], last.chances[victim])
    return []


def _telling(sentence: int, at: int, last: Telling) -> Telling:
    """The custody of whom another telling has had taken."""
    told = Telling("detention", at, at + 1, sentence, list(last.victims), outcome="incommunicado", sure=SURE)
    told.chances, told.frame = dict(last.chances), MISSING
    return told
