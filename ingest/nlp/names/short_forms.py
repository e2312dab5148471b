"""From a body's name to the short forms that stand for it: `Reporters Without Borders`, `RSF`, `the Observatory`."""

from collections.abc import Sequence
from functools import lru_cache

from ingest.nlp.names.forms import spelt
from ingest.nlp.names.mentions import ACRONYM
from ingest.nlp.reading import Name, Reading
from ontology.patterns import scheme

BRACKETS = 14
"""Tokens in brackets, at most, that give other names."""
LANGUAGE = 4
"""Tokens before a name in brackets within which its language is given."""
BETWEEN = (",", ":", "-", "–")
"""What stands between the names in such brackets."""


def named_before(reading: Reading, name: Name) -> int | None:
    """Where the name ends that this one is another form of: `Union of Workers (TBK)`, `Union of Workers, or TBK`."""
    words, at = reading.words, name.start
    short = bool(ACRONYM.fullmatch(name.text))
    if short and at > 2 and words.lower[at - 1] == "or" and words.form[at - 2] == ",":
        return None if _of_list(reading, at - 3) else at - 2
    before, behind = words.form[at - 1] if at else "", words.form[name.end : name.end + 1]
    if behind not in ([")"], [","], ["-"], ["–"]) or not (short or _opens(reading, at)):
        return None
    if before not in ("(", *BETWEEN):
        return None
    low = max(words.bounds[words.sentence[at]][0], at - BRACKETS)
    opened = next((k for k in range(at - 1, low - 1, -1) if words.form[k] in "()"), None)
    return opened if opened is not None and words.form[opened] == "(" else None


def _of_list(reading: Reading, at: int) -> bool:
    """Whether the name that ends with a token is one of several: `Amnesty, Human Rights Watch, or CPJ`."""
    full, words = reading.owner[at], reading.words
    first = full.start if full else at
    return words.form[first - 1 - (words.lower[first - 1] == "the")] == ","


def _opens(reading: Reading, at: int) -> bool:
    """Whether brackets open right before a token, or before its language: `(French: Ligue des droits, LD)`."""
    form = reading.words.form
    return form[at - 1] == "(" or (form[at - 1] == ":" and "(" in form[max(0, at - LANGUAGE) : at - 1])


def short_for(words: Sequence[str]) -> frozenset[str]:
    """The short forms of a name that the ontology has, and its initials, each as it is looked up."""
    initials = {"".join(w[0] for w in words)} if len(words) > 2 else set[str]()
    return _known().get(" ".join(words), frozenset()).union(initials)


@lru_cache(maxsize=1)
def _known() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for concept in scheme("named-bodies"):
        short = frozenset(" ".join(spelt(word)) for word in concept.of_kind("abbreviation"))
        for name in concept.of_kind("preferred", "alternative"):
            key = " ".join(spelt(name))
            found[key] = found.get(key, frozenset()) | short
    return found
