"""Which courts can be the court of an event.

An international court takes complaints and gives judgments about states; it arrests, charges, tries and sentences
nobody in a domestic case. Courts before which persons are tried for crimes of international law are another kind. A
court that somebody told something is where it was told, and not where what was told happened.
"""

import re
from collections import defaultdict
from functools import lru_cache

from ingest.nlp.language.clauses import clauses_of
from ingest.nlp.language.lexicon import lexicon
from ingest.nlp.language.separate import of_another_case
from ingest.nlp.reading import Name, Reading, Telling
from ontology.patterns import NAMES, scheme

NOUNS = {"court", "tribunal", "chamber", "bench", "judgeship", "commission"}
NEW = {"a", "an", "another"}
"""Articles before a court that was not named before."""
INTERNATIONAL, CRIMINAL = "international", "international_criminal"
NEAR = 5
"""Tokens before a court in which a word for its order stands."""
PROCEEDINGS = {
    "arrest", "detention", "charge", "indictment", "trial", "hearing", "conviction", "acquittal", "sentence",
    "appeal_decision", "release", "transfer",
}  # fmt: skip
"""What only a court of the country does."""
JUDGED = {"charge", "indictment", "trial", "hearing", "conviction", "sentence", "detention"}
"""What comes before an appeal."""
ADDRESSED = {"told", "tell", "tells", "telling", "informed", "informing", "inform"}


def kind_of_court(name: str) -> str | None:
    """The kind of a court of several states, by its name; None for all others."""
    folded = f"{name.lower().replace('’', chr(39)).removeprefix('the ')} "
    return next((kind for label, kind in _labels() if folded.startswith(f"{label} ")), None)


@lru_cache(maxsize=1)
def _labels() -> tuple[tuple[str, str], ...]:
    """The names of such courts with their kinds, the longest first."""
    listed = [
        (word.lower(), concept.notation)
        for concept in scheme("court-kinds") if concept.notation in (INTERNATIONAL, CRIMINAL)
        for word in concept.of_kind(*NAMES)
    ]  # fmt: skip
    return tuple(sorted(listed, key=lambda x: -len(x[0])))


def international(reading: Reading, name: Name) -> bool:
    """Whether a mention is of an international court."""
    return INTERNATIONAL in (name.sub, reading.bodies[name.thing].sub if name.thing >= 0 else None)


def can_be_of(reading: Reading, name: Name, at: int, kind: str | None) -> bool:
    """Whether a court can be that of the event of this type which the token `at` tells."""
    if kind in PROCEEDINGS and international(reading, name):
        return False
    words = reading.words
    verb = next((k for k in (name.start - 1, name.start - 2) if k >= 0 and words.lower[k] in ADDRESSED), None)
    return verb is None or verb == at


def named_court(name: str) -> bool:
    """Whether a court is called by its name: `Supreme Court`, and not `court in Minsk`, `a Rwandan court`."""
    return (
        any(word[:1].isupper() and word.lower().rstrip("s") in NOUNS for word in name.split())
        or name.isupper()
    )


UNNAMED = re.compile(
    r"(?:an?\s+|the\s+)?(?:[a-z’'-]+\s+)*(?:courts?|tribunals?)(?:\s+(?:in|at|near|outside)\s.*)?"
)
"""`a court in Riyadh`, `the appeals court`: which one is not said."""
SEATED = re.compile(r"(?:[a-z’'-]+\s+)*[a-z’'-]{3,}\s+(?:court|tribunal)\s+(?:in|at)\s+(.*)")
"""`military court in Riyadh`, of which there is one."""


def told_apart(name: str) -> bool:
    """Whether a court is named, or called by kind and place (`district court in Minsk`): the same in any report."""
    seated = SEATED.fullmatch(name)
    seat = seated.group(1).lower() if seated else ""
    return UNNAMED.fullmatch(name) is None or (seat != "" and seat not in lexicon().scheme("countries"))


def own_courts(reading: Reading) -> None:
    """Take from tellings the courts that they cannot have, whoever gave them.

    These are the international ones; of an arrest one that did not order it: `arrested, and tried by a court`; where
    another one is meant that has no name: `a court found him guilty`, `in another case`; of a first judgment the one
    that reviewed it.
    """
    foreign = {body.name for body in reading.bodies if body.kind == "court" and body.sub == INTERNATIONAL}
    reviews, only = _reviews(reading), _only_court(reading)
    for telling in reading.tellings:
        abroad = telling.court in foreign and telling.type in PROCEEDINGS
        if telling.court and (
            abroad
            or (telling.type == "arrest" and not _ordered(reading, telling))
            or _another(reading, telling, only)
            or (of_another_case(reading.words, telling.sentence) and not places_of_court(reading, telling))
            or (telling.type in JUDGED and _reviewed(reading, telling, reviews))
        ):
            telling.court = None


def _another(reading: Reading, telling: Telling, only: tuple[str, int] | None) -> bool:
    """Whether the clause has a court without a name (`a court`), and its sentence does not name the one it took.

    It is that one where the text has no other and names it afterwards: `A court has jailed her. The Volna court said`.
    """
    words = reading.words
    listed, number = clauses_of(reading)
    clause = listed[number[telling.at]]
    unnamed = any(
        name and name.kind == "court" and name.thing < 0 and words.lower[name.start - 1] in NEW
        for name in reading.owner[clause.start : clause.end]
    )
    later = only is not None and only[0] == telling.court and only[1] > telling.at
    return unnamed and not later and not places_of_court(reading, telling)


def _only_court(reading: Reading) -> tuple[str, int] | None:
    """The only court that the text names, with the token where it first does; those called by a country left out."""
    courts = [
        b for b in reading.bodies
        if b.kind == "court" and b.sub != INTERNATIONAL and not called_by_country(b.name)
    ]  # fmt: skip
    return (courts[0].name, courts[0].mentions[0].start) if len(courts) == 1 else None


def called_by_country(name: str) -> bool:
    """Whether a country alone tells a court apart: `Polish court`, `Saudi Arabia’s terrorism tribunal`."""
    words = re.split(r"(?:['’]s)?\s+", name)
    listed = lexicon().scheme("countries")
    size = next((n for n in (3, 2, 1) if " ".join(words[:n]).lower() in listed), 0)
    return size > 0 and all(word.islower() for word in words[size:])


def _reviews(reading: Reading) -> defaultdict[int, set[str]]:
    """The clauses in which an appeal is decided, by number, with the courts that decide it."""
    _, number = clauses_of(reading)
    found: dict[int, set[str]] = defaultdict(set)
    for telling in reading.tellings:
        if telling.type == "appeal_decision" and telling.court:
            found[number[telling.at]].add(telling.court)
    return found


def _reviewed(reading: Reading, telling: Telling, reviews: defaultdict[int, set[str]]) -> bool:
    """Whether a court is named in the sentence as the one that decides on the appeal, and only there.

    In the clause of the appeal a noun tells what it decides about: `upheld his conviction`.
    """
    _, number = clauses_of(reading)
    if telling.nominal and telling.court in reviews[number[telling.at]]:
        return True
    named = {number[at] for at in places_of_court(reading, telling)}
    return bool(named) and number[telling.at] not in named and all(telling.court in reviews[n] for n in named)


def places_of_court(reading: Reading, telling: Telling) -> list[int]:
    """Where the sentence of a telling names or means its court."""
    start, end = reading.words.bounds[telling.sentence]
    owners = {id(o): o for o in reading.owner[start:end] if o and o.kind == "court" and o.thing >= 0}
    return [name.start for name in owners.values() if reading.bodies[name.thing].name == telling.court]


def _ordered(reading: Reading, telling: Telling) -> bool:
    """Whether the court of an arrest is named in its sentence before what is told, or behind a word for its order."""
    lower, orders = reading.words.lower, lexicon().concept("words", "order")
    return any(
        start < telling.at or not orders.isdisjoint(lower[max(0, start - NEAR) : start])
        for start in places_of_court(reading, telling)
    )
