"""Even out the keys of courts, facilities and organisations, so that the names of one body have one key in common.

A key is a kind and a bag of words (`facility:2 of sizo zarechensk`). Words for one kind of body become one word, legal
forms and fillers go, and what is left is spelt as `names_words` evens it out, from whichever script. A name that only
says what kind of body it is, such as a district court or a detention centre with its number where numbers begin again
in each region, names none: it has no key.
"""

import re
from functools import cache, lru_cache

from anyascii import anyascii

from graph.names import vocabulary
from graph.names_words import word

_TOWN = frozenset({"city"})
_HAN = re.compile(r"[\u3400-\u9fff]+")


@lru_cache(maxsize=200_000)
def even(key: str, country: str) -> str | None:
    """Return the key (`court:court district kazan`) evened out, None where it names no single body of this country."""
    kind, _, text = key.partition(":")
    bag = _phrased({_one_word(one) for part in text.split() for one in _divided(part)})
    known = _known()
    own = bag - known.fillers - known.idle(kind)
    if not own or not _names_one(own, kind, country):
        return None
    return f"{kind}:{' '.join(sorted(own))}"


def _names_one(own: set[str], kind: str, country: str) -> bool:
    """Tell whether these words are the name of one body, and not a kind of body."""
    known = _known()
    named = {one for one in own if one not in known.generic and not one.isdecimal()}
    if named or kind in ("organisation", "authority"):
        return True
    if any(one.isdecimal() for one in own):
        return country not in known.numbered_by_region
    return kind == "court" and bool(own & known.highest)


def _one_word(text: str) -> str:
    """Return the word that stands for this one: a synonym's first, a number in figures, else its plain spelling."""
    known = _known()
    latin = anyascii(text).casefold().strip("'\"`")
    if text in known.synonyms or latin in known.synonyms:
        return known.synonyms.get(text) or known.synonyms[latin]
    if latin in known.kept:
        return latin
    return latin if latin.isdecimal() else word(text).forms[0]


def _divided(text: str) -> list[str]:
    """Divide what is written without blanks: the words for a kind of body at the end of a Chinese name."""
    if not _HAN.fullmatch(text):
        return [text]
    for ending, words in _known().chinese:
        if text.endswith(ending) and text != ending:
            return [text.removesuffix(ending).removesuffix("市").removesuffix("区"), *words.split()]
    return [text]


def _phrased(bag: set[str]) -> set[str]:
    """Put one word for the words of a phrase, the longest phrase first."""
    for phrase, stands_for in _known().phrases:
        if phrase <= bag:
            bag = (bag - phrase) | stands_for
    return bag


class _Known:
    """The vocabulary of bodies, made ready."""

    def __init__(self) -> None:
        told = vocabulary("bodies")
        self.synonyms = {one: line[0] for line in told["synonyms"] for one in line}
        self.fillers = frozenset(told["fillers"])
        self.legal_forms = frozenset(told["legal_forms"])
        self.generic = frozenset(told["generic"])
        self.highest = frozenset(told["highest"])
        self.numbered_by_region = frozenset(told["numbered_by_region"])
        self.kept = self.fillers | self.legal_forms | self.generic | _words(told["phrases"])
        phrases = [(self._bag(one), self._bag(line[0])) for line in told["phrases"] for one in line]
        self.phrases = sorted(phrases, key=lambda pair: (-len(pair[0]), sorted(pair[0])))
        self.chinese = sorted(told["chinese"].items(), key=lambda item: -len(item[0]))

    def idle(self, kind: str) -> frozenset[str]:
        """Return the words that tell nothing in the name of this kind of body alone."""
        return self.legal_forms if kind == "organisation" else frozenset() if kind == "court" else _TOWN

    def _bag(self, phrase: str) -> frozenset[str]:
        return frozenset(self.synonyms.get(one, one) for one in phrase.split())


def _words(phrases: list[list[str]]) -> frozenset[str]:
    return frozenset(one for line in phrases for phrase in line for one in phrase.split())


@cache
def _known() -> _Known:
    return _Known()
