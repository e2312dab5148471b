"""From what is called a body to a person: `Raju Tharu, a 22-year-old labourer`, `37-year-old Rifat Dautkulov`."""

import re

from ingest.nlp.names.mentions import capital
from ingest.nlp.reading import Reading

AGE = re.compile(r"[1-9]\d")
REACH = 6
"""Tokens after a comma within which a word for a person says who it is."""
DIED = ("died", "said", "told")


def says_who(reading: Reading, start: int, end: int) -> bool:
    """Whether a run of capitals without a body's words is described as a person."""
    words = reading.words
    plain = all(
        capital(words, k) and words.form[k].isalpha() and not words.form[k].isupper()
        for k in range(start, end)
    )
    marked = any(not c.endswith("particle") for k in range(start, end) for _, c in reading.marks.get(k, ()))
    if not (2 <= end - start <= 4 and plain) or marked:
        return False
    return _aged(reading, start) or _described(reading, end)


def _aged(reading: Reading, start: int) -> bool:
    """`37-year-old Rifat Dautkulov`, `another detainee Rifat Dautkulov`."""
    before = start - 1
    words = reading.words
    if before < 0 or words.sentence[before] != words.sentence[start]:
        return False
    return words.lower[before] in ("old", "aged") or _word_for_person(reading, before)


def _described(reading: Reading, end: int) -> bool:
    words = reading.words
    if end + 1 >= len(words) or words.form[end] not in (",", "("):
        return end < len(words) and words.lower[end] in DIED
    if AGE.fullmatch(words.form[end + 1]):
        return True
    for k in range(end + 1, min(end + 1 + REACH, len(words))):
        if words.form[k] in (",", ";", ".", ")") or words.tag[k] in ("VBD", "VBZ", "VBP", "IN", "WDT", "WP"):
            return False
        if words.lower[k] == "old" or _word_for_person(reading, k):
            return True
    return False


def _word_for_person(reading: Reading, at: int) -> bool:
    """A role or kinship, in the singular, that is no first part of another noun."""
    words = reading.words
    found = [e for e, c in reading.marks.get(at, ()) if c.startswith(("role:", "kinship:"))]
    return (
        bool(found)
        and words.tag[found[0] - 1] == "NN"
        and words.lower[found[0] : found[0] + 1] not in (["'s"], ["’s"])
    )
