"""From a group to those named out of it: `12 activists, including A, were freed`, `he was among 20 people arrested`."""

from collections.abc import Sequence

from ingest.nlp.events.victims import STEPS, governed_by, struck_by
from ingest.nlp.language.words import Words
from ingest.nlp.meant.role_phrases import counts
from ingest.nlp.meant.scene import Scene, pronoun
from ingest.nlp.reading import Reading

OF = 8
"""Tokens behind the noun for a group within which its members begin to be named: `nine of the 14 men, including A`."""
TITLED = 6
"""Tokens before a name that say who it is: `including the former minister A`."""
DESCRIBING = ("NN", "JJ", "DT", "HY", "CD")
"""Tags of such tokens."""
JOINTS = {",", "and", "&"}
BE = {"was", "were", "is", "are"}
OPENINGS = (["among", "them", "was"], ["among", "them", "were"], ["they", "included"], ["they", "include"])
"""How the next sentence begins that names some of the group."""


def members_of(scene: Scene, at: int, victims: Sequence[str]) -> list[str]:
    """The persons whom the text names out of the one group that an event strikes."""
    reading = scene.reading
    words = reading.words
    struck = governed_by(reading, at) if words.tag[at][:2] == "NN" else struck_by(reading, at)
    struck = words.head[at] if struck is None and words.dep[at] == "acl" else struck
    struck = _whom(words, at, struck)
    if struck is None or len(victims) != 1 or not victims[0].startswith("["):
        return []
    if words.lower[struck] not in victims[0].lower():
        return []
    return _behind(reading, struck) or _one_of(scene, struck) or _in_next(reading, at)


def _whom(words: Words, at: int, struck: int | None) -> int | None:
    """The noun that a clause with `who` is about: `one of 13 women who were seized and released`."""
    steps = 0
    while words.dep[at] == "conj" and steps < STEPS:
        at, steps = words.head[at], steps + 1
    asked = words.kid(at, "nsubjpass", "dobj")
    relative = words.dep[at] == "relcl" and asked is not None and words.tag[asked] in ("WP", "WDT")
    return words.head[at] if relative else struck


def _one_of(scene: Scene, noun: int) -> list[str]:
    """`A and B were among 20 people arrested`, `he was one of 20`: who is said to be of the group."""
    words = scene.reading.words
    lead, one = words.head[noun], words.head[words.head[noun]]
    among = words.lower[lead] == "among"
    if words.dep[noun] != "pobj" or not (among or (words.lower[lead] == "of" and words.lower[one] == "one")):
        return []
    be = one if among else words.head[one]
    subject = words.kid(be, "nsubj") if words.lower[be] in BE and words.kid(be, "neg") is None else None
    if subject is None:
        return []
    subject = words.head[be] if words.lower[subject] == "who" else subject
    if scene.reading.person_at(subject):
        return _row(scene.reading, words.subtree(subject)[0])
    return pronoun(scene, subject) if words.tag[subject] == "PRP" else []


def _behind(reading: Reading, noun: int) -> list[str]:
    """`nine of the defendants, including A and the poet B`: only what `of` joins stands between."""
    words = reading.words
    end = words.bounds[words.sentence[noun]][1]
    for k in range(noun + 1, min(noun + OF, end)):
        if words.lower[k] == "including":
            return _row(reading, k + 1)
        if not (words.lower[k] in ("of", ",") or words.tag[k][:2] in DESCRIBING):
            return []
    return []


def _in_next(reading: Reading, at: int) -> list[str]:
    """`Among them was the former minister A.`, behind a sentence that counts one group."""
    words, number = reading.words, reading.words.sentence[at] + 1
    if number >= len(words.bounds) or _groups(reading, number - 1) != 1:
        return []
    first = words.bounds[number][0]
    opening = next((o for o in OPENINGS if words.lower[first : first + len(o)] == o), None)
    return _row(reading, first + len(opening)) if opening else []


def _groups(reading: Reading, sentence: int) -> int:
    """How many numbers of a sentence count something else than time."""
    words = reading.words
    start, end = words.bounds[sentence]
    times = [*reading.within("dates", start, end), *reading.within("terms", start, end)]
    taken = {k for t in times for k in range(t.start, t.end)}
    return sum(counts(reading, k) and k not in taken for k in range(start, end))


def _row(reading: Reading, at: int) -> list[str]:
    """The persons of the row of names that begins at a token; up to one who is named as another's."""
    words = reading.words
    found: list[str] = []
    k = at
    while k < min(at + TITLED, words.bounds[words.sentence[at]][1]):
        owner, person = reading.owner[k], reading.person_at(k)
        if owner and person:
            whose = words.form[owner.end] in ("'s", "’s") if owner.end < len(words) else False
            if whose:
                break
            found.append(person.name)
            at = k = owner.end
        elif words.lower[k] in JOINTS or words.tag[k][:2] in DESCRIBING:
            k += 1
        else:
            break
    return found
