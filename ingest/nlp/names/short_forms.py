"""From a body's name to the short forms that stand for it: `Reporters Without Borders`, `RSF`, `the Observatory`."""

from collections.abc import Sequence
from functools import lru_cache

from ingest.nlp.names.forms import spelt
from ingest.nlp.names.mentions import ACRONYM
from ingest.nlp.reading import Name, Reading
from ontology.patterns import scheme

BRACKETS = 9
"""Tokens in brackets, at most, that give other names."""


def before_brackets(reading: Reading, name: Name) -> int | None:
    """Where the name ends in whose brackets this short form stands: `Unión Patriótica (Patriotic Union, UNPACU)`."""
    words = reading.words
    behind = words.form[name.end] if name.end < len(words) else ""
    before = words.form[name.start - 1] if name.start else ""
    if before not in ("(", ",") or behind not in (")", ",") or not ACRONYM.fullmatch(name.text):
        return None
    low = max(words.bounds[words.sentence[name.start]][0], name.start - BRACKETS)
    opened = next((k for k in range(name.start - 1, low - 1, -1) if words.form[k] in "()"), None)
    return opened if opened is not None and words.form[opened] == "(" else None


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
