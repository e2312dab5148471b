"""What words say of those whom a verb strikes: man or woman, one or many (`the man`, `her arrest`, `who was held`)."""

from ingest.nlp.dates.written import number
from ingest.nlp.events.verdicts import SERVING
from ingest.nlp.events.victims import counted_struck, struck_by, struck_with_joined
from ingest.nlp.meant.scene import FEMALE, MALE
from ingest.nlp.reading import Reading

SEXES = {"man": "male", "boy": "male", "woman": "female", "girl": "female"}
"""Nouns that say no more of somebody."""
SEXES_OF_ALL = {"men": "male", "boys": "male", "women": "female", "girls": "female"}
ONE = {"was", "is", "has"}
"""Auxiliaries of one."""


def pronoun_of(reading: Reading, at: int) -> int | None:
    """The pronoun for the one to whom it happened: `beat him`, `his trial`, `he is serving`, `raided her home`."""
    words = reading.words
    owned = words.tag[at][:2] == "NN" and words.kid(at, "poss") is not None
    struck = at if owned else _struck(reading, at)
    if struck is None or _somebody(reading, struck):
        return None
    pronoun = struck if words.tag[struck] == "PRP" else words.kid(struck, "poss")
    if pronoun is None or words.lower[pronoun] not in MALE | FEMALE:
        return None
    return None if any(words.dep[k] == "conj" for k in words.kids[pronoun]) else pronoun


def _somebody(reading: Reading, at: int) -> bool:
    """Whether a token is a name or a word for somebody: `her uncle Hassen`, who is not the one of the pronoun."""
    called = any(c.startswith(("role:", "kinship:")) for _, c in reading.marks.get(at, ()))
    return called or reading.person_at(at) is not None


def _struck(reading: Reading, at: int) -> int | None:
    words = reading.words
    serving = next((k for k in (at, words.head[at]) if words.lower[k] in SERVING), None)
    return struck_by(reading, at) if serving is None else words.kid(serving, "nsubj")


def gender_said(reading: Reading, at: int) -> str | None:
    """The gender of that pronoun."""
    pronoun = pronoun_of(reading, at)
    return gender_of(reading.words.lower[pronoun]) if pronoun is not None else None


def gender_of(pronoun: str) -> str | None:
    """The gender of a pronoun in small letters; None of one that has none, as `them`."""
    return "male" if pronoun in MALE else "female" if pronoun in FEMALE else None


def sex_said(reading: Reading, at: int) -> str | None:
    """The gender of `the man`, `the girl` whom a verb strikes, or the verb that it is joined to."""
    words, struck = reading.words, struck_with_joined(reading.words, at)
    return SEXES.get(words.lower[struck]) if struck is not None else None


def sex_of_all(reading: Reading, at: int) -> tuple[int, str] | None:
    """How many a verb strikes who are all men, or women, and of which gender: `two Yangon men were jailed`."""
    words, counted = reading.words, counted_struck(reading, at)
    sex = SEXES_OF_ALL.get(words.lower[counted[1]]) if counted else None
    many = number(words.lower[counted[0]]) if counted else None
    return (many, sex) if many and sex else None


def who_was(reading: Reading, at: int) -> str | None:
    """Of names in a row the last, where a relative clause tells of one: `A, B and C, who was stopped on Friday`."""
    words = reading.words
    who = words.kid(at, "nsubjpass", "nsubj")
    if who is None or words.lower[who] != "who" or ONE.isdisjoint(words.lower[k] for k in words.kids[at]):
        return None
    last = who - 2 if words.form[who - 1] == "," else who - 1
    person = reading.person_at(last) if last >= 0 else None
    return person.name if person else None
