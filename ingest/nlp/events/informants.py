"""Who is cited in a sentence, and suffers nothing in it: `according to his lawyer, A, and his wife, B`."""

from bisect import bisect_left

from ingest.nlp.events.attribution import leads_of
from ingest.nlp.events.cues import SAYING, SOFT
from ingest.nlp.events.victims import struck_by
from ingest.nlp.language.words import SUBJECTS
from ingest.nlp.meant.role_phrases import CLIENT
from ingest.nlp.meant.scene import ACTING, FEMALE, MALE, PLURAL, SPEAKING, meets_another
from ingest.nlp.reading import Name, Reading, Thing

JOINED = {"pobj", "appos", "conj", "compound", "nmod", "dep"}
"""How a name hangs on the words that cite; whose lawyer somebody is hangs on them otherwise."""
STEPS = 8
ROW = {"PR", "NN", "JJ", "DT", "CC", "PO", "HY"}
"""Tags of the words of a row of people: `his lawyer, A, and his wife, B`."""
LONGEST = 30
"""Tokens of such a row."""
SOME = {"some", "several", "many", "most", "dozens", "hundreds", "others", "former"}
"""How the words for a group begin of whom the text says no more."""
FEW = 6
"""Words that cite, and names of one person, that are looked at in one sentence."""


def is_cited(reading: Reading, at: int, person: Thing) -> bool:
    """Whether `according to` cites somebody in the sentence of a trigger, which does not name them otherwise."""
    leads = leads_of(reading, reading.words.sentence[at])[:FEW]
    names = _in_sentence(reading, at, person) if leads else []
    tokens = {k for first, end in leads for k in range(first, end)}
    behind = [end for first, end in leads if first > at]
    return bool(names) and all(
        _hangs_on(reading, name, tokens) or any(_in_row(reading, end, name.start) for end in behind)
        for name in names
    )


def says_so(reading: Reading, at: int, person: Thing) -> bool:
    """Whether somebody stands behind a trigger only to say it: `police detained A, his brother, B, told the press`."""
    names = _in_sentence(reading, at, person)
    return bool(names) and all(name.start > at and _says(reading, name) for name in names)


def client_of(reading: Reading, at: int) -> str | None:
    """Whom a lawyer who speaks for them says it of: `X, a lawyer for Y, said that he was beaten`, or `her client`."""
    words, struck = reading.words, struck_by(reading, at)
    if struck is None or words.lower[struck] not in MALE | FEMALE | CLIENT:
        return None
    speaker = _speaker(reading, at)
    lawyer = reading.person_at(speaker) if speaker is not None else None
    if speaker is None or lawyer is None or "lawyer" not in lawyer.roles:
        return None
    clients = _others(reading, range(*words.subtree(speaker, LONGEST)))
    if words.lower[struck] not in CLIENT:
        return _meant(reading, struck, clients, lawyer)
    number = words.sentence[at]
    near = range(words.bounds[max(0, number - 1)][0], words.bounds[number][1])
    clients = clients or _others(reading, near)
    return clients[0].name if len(clients) == 1 else None


def group_that_says_so(reading: Reading, at: int) -> str | None:
    """The group that says of itself what befell it: `several of the convicted told the court that they were beaten`."""
    words, struck = reading.words, struck_by(reading, at)
    if struck is None or words.lower[struck] not in PLURAL:
        return None
    speaker = _speaker(reading, at)
    if speaker is None or words.tag[speaker] in ("PRP", "WP") or _speaks_for_others(reading, speaker):
        return None
    start, end = words.subtree(speaker, LONGEST)
    some = words.lower[start] in SOME or words.tag[start] == "CD"
    named = any(reading.person_at(k) for k in range(start, end))
    return f"[{words.chars(start, end)}]" if some and not named else None


def _speaks_for_others(reading: Reading, at: int) -> bool:
    """Whether a word is one for kin, or for those who tell what befell others: `two lawyers say they were hit`."""
    concepts = {c for _, c in reading.marks.get(at, ())}
    return any(c.startswith("kinship:") or c.removeprefix("role:") in SPEAKING for c in concepts)


def person_who_says(reading: Reading, at: int) -> str | None:
    """Who is named as the one that says what a token tells: `his sister, A, said that he was beaten`."""
    speaker = _speaker(reading, at)
    person = reading.person_at(speaker) if speaker is not None else None
    return person.name if person else None


def _others(reading: Reading, tokens: range) -> list[Thing]:
    """The persons named in a run of tokens who act for nobody."""
    named = (p for k in tokens if (p := reading.person_at(k)) is not None)
    return list({p.name: p for p in named if ACTING.isdisjoint(p.roles)}.values())


def _meant(reading: Reading, pronoun: int, clients: list[Thing], lawyer: Thing) -> str | None:
    """Whom a pronoun means: the one client, unless the lawyer is of that sex, or meets there one of the other."""
    if len(clients) != 1:
        return None
    gender = "male" if reading.words.lower[pronoun] in MALE else "female"
    if clients[0].gender is None and meets_another(reading.words, pronoun):
        return lawyer.name
    own = clients[0].gender is None and lawyer.gender == gender
    return clients[0].name if clients[0].may_be(gender) and not own else None


def _speaker(reading: Reading, at: int) -> int | None:
    """The subject of the verb of saying by which something is told."""
    words = reading.words
    for _ in range(STEPS):
        dep, at = words.dep[at], words.head[at]
        if dep == "ccomp" and words.lower[at] in SOFT:
            return words.kid(at, *SUBJECTS)
        if dep not in ("conj", "xcomp"):
            return None
    return None


def _in_sentence(reading: Reading, at: int, person: Thing) -> list[Name]:
    start, end = reading.words.bounds[reading.words.sentence[at]]
    first = bisect_left(person.mentions, start, key=lambda name: name.start)
    return [name for name in person.mentions[first : first + FEW] if name.start < end]


def _hangs_on(reading: Reading, name: Name, leads: set[int]) -> bool:
    words, at = reading.words, name.end - 1
    for _ in range(STEPS):
        if at in leads:
            return True
        if words.dep[at] not in JOINED:
            return False
        at = words.head[at]
    return False


def _in_row(reading: Reading, start: int, stop: int) -> bool:
    """Whether nothing but names and words for people stands between two tokens, in their order."""
    near = start <= stop <= start + LONGEST
    return near and all(tag[:2] in ROW or tag == "," for tag in reading.words.tag[start:stop])


def _says(reading: Reading, name: Name) -> bool:
    words = reading.words
    verb = name.end + (words.form[name.end : name.end + 1] == [","])
    return words.lower[verb : verb + 1] != [] and words.lower[verb] in SAYING
