"""Those who are only called by somebody else: kin, companions, co-defendants, and whom a clause beside them names."""

import re
from collections.abc import Sequence

from ingest.nlp.events.victims import STEPS, governed_by, is_role, struck_by, struck_with_joined
from ingest.nlp.language.phrases import ends_with, marked
from ingest.nlp.meant.noun_phrases import described_by
from ingest.nlp.meant.scene import GROUPS, Kin
from ingest.nlp.reading import Name, Reading

FELLOWS = re.compile(r"\b(?:co-?(?:defendant|accused)|accomplice|fellow defendant)s?\b", re.IGNORECASE)
"""Words for those who stand in one case with somebody."""


def others_of(reading: Reading, at: int) -> tuple[str, frozenset[str]] | None:
    """Kin or companions whom something strikes, and whose they are: `seized the son of A`, `A's aide was held`."""
    words = reading.words
    struck = struck_with_joined(words, at)
    if struck is None:
        struck = governed_by(reading, at)
    if struck is None or reading.owner[struck] or not _related(reading, struck):
        return None
    whose = (words.kid(struck, "poss"), governed_by(reading, struck))
    names = [name for k in whose if k is not None and (name := _name_of(reading, k))]
    owners = {reading.people[name.thing].name for name in names}
    start, end = words.subtree(struck)
    end = max([end, *(name.end for name in names)])
    named = {p.name for k in range(start, min(end + 2, len(words))) if (p := reading.person_at(k))}
    if named - owners or "," in words.form[struck:end]:
        return None  # `the brother of A, B`
    last = reading.owner[end - 1]
    phrase = words.chars(start, max(end, last.end if last else end))
    return (f"[{phrase}]", frozenset(owners)) if owners else None


def named_beside(reading: Reading, at: int) -> frozenset[str]:
    """Who is named only in what describes those whom a verb strikes: `the guard who shot A was tried`."""
    words = reading.words
    struck, steps = struck_by(reading, at), 0
    while struck is None and words.dep[at] == "conj" and steps < STEPS:
        at, steps = words.head[at], steps + 1
        struck = struck_by(reading, at)
    if struck is None or reading.owner[struck]:
        return frozenset()
    person = is_role(reading, struck) or words.lower[struck].endswith(("man", "men", "woman", "women"))
    return described_by(reading, struck) if person else frozenset()


def kin_struck(reading: Reading, at: int, victims: Sequence[str]) -> Kin | None:
    """The one unnamed relative whom a verb strikes, where the word says if man or woman: `his wife`, `A's brother`."""
    struck = struck_by(reading, at)
    if struck is None or len(victims) != 1 or not victims[0].startswith("["):
        return None
    end = reading.words.bounds[reading.words.sentence[at]][1]
    if any(reading.person_at(k) for k in range(struck, end)):
        return None  # `his wife, the novelist A, was held`
    concepts = {c for _, c in reading.marks.get(struck, ())}
    gender = next((g for g in ("male", "female") if f"kinship:{g}" in concepts), None)
    others = others_of(reading, at)
    return Kin(others[0] if others else victims[0], gender, at) if gender else None


def of_fellows(victims: Sequence[str]) -> bool:
    """Whether somebody is only called by the case that they share with whom it is told of: `[his co-defendant]`."""
    return len(victims) == 1 and victims[0].startswith("[") and FELLOWS.search(victims[0]) is not None


def described(reading: Reading, at: int) -> str | None:
    """Of whom a participle tells, who are others than the one who is named: `joined colleagues arrested in May`."""
    words = reading.words
    noun = words.head[at]
    if words.dep[at] not in ("acl", "relcl") or words.tag[noun] != "NNS" or noun > at or reading.owner[noun]:
        return None
    plain = words.tag[noun - 1] not in ("DT", "NNP", "PRP$", "CD") and words.kid(noun, "appos") is None
    role = marked(reading, noun, "role:") is not None
    return f"[{words.form[noun]}]" if plain and role and words.dep[noun] in ("dobj", "pobj") else None


def _related(reading: Reading, noun: int) -> bool:
    """A noun for kin, or for one whom a role joins to somebody: `supporter`, but no `three` or `head`."""
    kin = ends_with(reading, "kinship:", noun - 1, noun)
    return kin or (reading.words.lower[noun] not in GROUPS | {"head"} and is_role(reading, noun))


def _name_of(reading: Reading, head: int) -> Name | None:
    """The name that heads a noun phrase or stands right behind its noun: `the exiled blogger A`."""
    beside = head + 1 if head + 1 < len(reading.words) and is_role(reading, head) else head
    return next((reading.owner[k] for k in (head, beside) if reading.person_at(k)), None)
